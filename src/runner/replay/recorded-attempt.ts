import type { PlanTask } from '../../assembly/plan';
import { ProblemsError } from '../../support/problems-error';
import { unknownNameHelp } from '../../support/unknown-name';
import type { RunEvent } from '../events/run-event';
import { foldEvents } from '../record/fold-events';
import { runFiles } from '../record/run-files';
import { type RunPlanFile, readRunPlan } from '../record/run-plan-file';
import type { AttemptView, RunView } from '../record/run-view';
import { wholeLines } from '../record/whole-lines';
import { upstreamResults } from '../shell/upstream-results';
import type { Results } from '../task-variables';

/** An attempt of the past with all that it was given, whichever engine ran it. */
export interface RecordedAttempt {
  readonly run: RunView;
  readonly attempt: AttemptView;
  readonly plan: RunPlanFile;
  readonly task: PlanTask;
  /** The results that it saw. */
  readonly results: Results;
}

/**
 * An attempt from the record of its run; without a number the last one.
 * @throws ProblemsError where there is no such task or attempt
 */
export function recordedAttempt(home: string, run: RunView, name: string, number?: number): RecordedAttempt {
  const view = run.tasks.find((task) => task.name === name);
  const names = run.tasks.map((task) => task.name);
  if (!view) throw problem(`run \`${run.run}\` has no task \`${name}\``, unknownNameHelp(name, names));
  const attempt =
    number === undefined ? view.attempts.at(-1) : view.attempts.find((one) => one.attempt === number);
  const ran = view.attempts.map((one) => String(one.attempt)).join(', ');
  if (!attempt && ran)
    throw problem(`\`${name}\` had no attempt ${number} in run \`${run.run}\``, `it had ${ran}`);
  if (!attempt)
    throw problem(
      `\`${name}\` did not run in run \`${run.run}\``,
      view.takenFrom === undefined ? `it is ${view.state}` : `it ran in run ${view.takenFrom}`,
    );
  const files = runFiles(home, run.run);
  const plan = readRunPlan(files, attempt.start);
  const task = plan.plan.tasks.find((one) => one.name === name);
  if (!task) throw new Error(`the plan of run ${run.run} has no task ${name}`);
  return { run, attempt, plan, task, results: resultsBefore(files.events, task, attempt.attempt) };
}

/** A task before it may have run again since. */
function resultsBefore(file: string, task: PlanTask, attempt: number): Results {
  const events = wholeLines(file).map((line) => JSON.parse(line) as RunEvent);
  const begin = events.findLastIndex(
    (event) => event.type === 'attempt-started' && event.task === task.name && event.attempt === attempt,
  );
  const view = foldEvents(events.slice(0, begin));
  return upstreamResults(task, view ? [view] : []).results;
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help }]);
}
