import { findRun } from '../runner/record/find-run';
import type { RunView } from '../runner/record/run-view';

/** Which run to go on with. */
export interface ChosenRun {
  readonly home: string;
  /** The run, abbreviated or not; `true` for the latest. */
  readonly run: string | true;
  readonly environment: string;
  /** @default - any */
  readonly pipeline: string | undefined;
}

/** The run that `--resume` names. */
export function chosenRun({ home, run, environment, pipeline }: ChosenRun): RunView {
  // `--resume orders` reads as the pipeline, `--resume 20260131…` as the run.
  const isRun = run !== true && /^\d/.test(run);
  const name = run === true || run === 'latest' || isRun ? pipeline : run;
  const ofPipeline = name !== undefined && { pipeline: name };
  return isRun
    ? findRun(home, run, { ...ofPipeline })
    : findRun(home, 'latest', { environment, ...ofPipeline });
}
