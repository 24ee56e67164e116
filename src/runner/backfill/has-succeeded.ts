import { zonedIso } from '../dates/zoned-iso';
import type { RunPlan } from '../plan/run-plan';
import type { RunView } from '../record/run-view';

/** Whether an earlier run has done what is planned: for the same date, with the same parameters, all of the tasks. */
export function hasSucceeded(run: RunView, { plan, logicalDate, parameters, tasks }: RunPlan): boolean {
  if (run.state !== 'succeeded') return false;
  if (run.logicalDate !== zonedIso(logicalDate, plan.schedule?.timeZone ?? 'UTC')) return false;
  const names = new Set(run.tasks.map(({ name }) => name));
  return (
    Object.entries(parameters).every(([name, value]) => run.parameters[name] === value) &&
    tasks.every(({ name }) => names.has(name))
  );
}
