import { LABELS } from '../../../support/kubernetes-labels';
import { RUN_LABELS } from '../jobs/run-labels';
import type { Owner } from '../objects/job';
import { RECORD_LABEL, recordName } from './record-names';

/** Whose record it is. */
export interface RecordOf {
  readonly run: string;
  readonly pipeline: string;
  readonly environment: string;
  readonly logicalDate: string;
}

/** The ConfigMap of a run's record, as it begins. */
export function recordObject(
  { run, pipeline, environment, logicalDate }: RecordOf,
  binaryData: Readonly<Record<string, string>>,
) {
  return {
    metadata: {
      name: recordName(run),
      labels: { [LABELS.pipeline]: pipeline, [RUN_LABELS.run]: run, [RECORD_LABEL]: 'run' },
      annotations: { 'fairlead.dev/environment': environment, 'fairlead.dev/logical-date': logicalDate },
    },
    binaryData,
  };
}

/** A further ConfigMap for events that have no room in the first. */
export function recordPart({ run, pipeline }: RecordOf, part: number, owner: Owner) {
  return {
    metadata: {
      name: recordName(run, part),
      labels: { [LABELS.pipeline]: pipeline, [RUN_LABELS.run]: run, [RECORD_LABEL]: 'more' },
      ownerReferences: [owner],
    },
  };
}
