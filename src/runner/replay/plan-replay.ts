import type { PlanTask } from '../../assembly/plan';
import type { RunPlan } from '../plan/run-plan';
import type { RecordedAttempt } from './recorded-attempt';

/** Plans a run of one task that does once more what an attempt did: without retries, and with the id and number that it had. */
export function planReplay({ run, attempt, plan, task, results }: RecordedAttempt): RunPlan {
  const { parameters, variables, logicalDate } = plan;
  const { environment } = run;
  const elsewhere = environment === plan.plan.environment ? {} : { environment };
  const upstream = plan.plan.tasks.filter(({ name }) => results.has(name));
  const retries = { ...task.retries, limit: 0 };
  const alone: PlanTask = { ...task, needs: [], rule: 'all-succeeded', retries };
  const before = { attempt: attempt.attempt - 1, open: false, started: Date.parse(attempt.submitted) };
  const taken = [...results].map(([name, values]) => {
    const reason = `its results are those of run ${run.run}`;
    return [name, { state: 'succeeded', run: run.run, results: values, reason }] as const;
  });
  return {
    ...{ plan: plan.plan, parameters, variables },
    ...{ definition: attempt.definition, start: 1 },
    tasks: [...upstream.map((one) => ({ ...one, needs: [] })), alone],
    taken: new Map(taken),
    leftOut: new Map(),
    begun: new Map([[task.name, before]]),
    // The replay of a replay is one of the same attempt.
    replays: run.replays ?? { run: run.run, task: task.name, attempt: attempt.attempt, ...elsewhere },
    logicalDate: new Date(logicalDate),
    parallelism: 1,
    keepGoing: false,
    operations: [],
  };
}
