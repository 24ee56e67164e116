import { existsSync } from 'node:fs';
import { ProblemsError } from '../../../support/problems-error';
import { runFiles } from '../../record/run-files';
import { type RunPlanFile, readRunPlan } from '../../record/run-plan-file';
import type { RunView } from '../../record/run-view';

/** A run that has begun, as its record tells it. */
export interface RecordedRun {
  readonly view: RunView;
  /** As it was planned when it began, or was last resumed. */
  readonly file: RunPlanFile;
}

/**
 * A run together with its plan.
 * @throws ProblemsError where it is a replay, or its record has lost the plan
 */
export function recordedRun(home: string, view: RunView): RecordedRun {
  const { run, replays } = view;
  if (replays)
    throw new ProblemsError([
      {
        message: `run \`${run}\` replays an attempt of run \`${replays.run}\``,
        help: `\`fairlead replay ${run}/${replays.task}\` does so again`,
      },
    ]);
  const files = runFiles(home, view.run);
  if (existsSync(files.plan(view.starts))) return { view, file: readRunPlan(files, view.starts) };
  throw new ProblemsError([
    {
      message: `the record of run \`${view.run}\` has lost its plan`,
      help: `start anew with \`fairlead run ${view.pipeline} --date ${view.logicalDate}\``,
    },
  ]);
}
