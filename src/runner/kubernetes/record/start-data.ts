import type { RunPlanFile } from '../../record/run-plan-file';
import type { JobTemplate } from '../objects/job';

/** What the record in the cluster keeps of each start of a run. */
export interface StartData {
  /** A digest of the pipeline's definition in `dist/`. */
  readonly definition: string;
  readonly plan: RunPlanFile;
  /** As they stood when the run began, by task. */
  readonly templates: Readonly<Record<string, JobTemplate>>;
}
