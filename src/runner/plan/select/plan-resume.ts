import type { TaskView } from '../../record/run-view';
import type { BegunTask } from '../../schedule/begun-task';
import type { RunnablePipeline, RunPlan } from '../run-plan';
import { hasDone } from './has-done';
import { type AgainRequest, planAgain } from './plan-again';
import type { RecordedRun } from './recorded-run';

/**
 * Plans the rest of a run: what is done stays; all else runs as `dist/` has it now.
 * @throws ProblemsError where `dist/` no longer fits
 */
export function planResume(pipeline: RunnablePipeline, run: RecordedRun, request: AgainRequest): RunPlan {
  const done = run.view.tasks.filter(hasDone).map(({ name }) => name);
  const begun = run.view.tasks.filter((task) => !hasDone(task)).flatMap(begunTask);
  const plan = planAgain(pipeline, run, request, new Set(done));
  return { ...plan, start: run.view.starts + 1, begun: new Map(begun) };
}

function begunTask({ name, attempts }: TaskView): [string, BegunTask][] {
  const last = attempts.at(-1);
  if (!last) return [];
  const { attempt, submitted, outcome } = last;
  return [[name, { attempt, open: outcome === undefined, started: Date.parse(submitted) }]];
}
