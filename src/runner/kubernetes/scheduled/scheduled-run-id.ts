import { sha256 } from '../../../support/sha256';
import { runMoment } from '../../events/run-moment';

/** The id of the run of a pipeline for a tick: every runner of that tick has the same. Sorts by the tick. */
export function scheduledRunId(pipeline: string, tick: Date): string {
  return `${runMoment(tick.getTime())}-${sha256(pipeline).slice(0, 8)}`;
}
