import type { PlanTask } from '../assembly/plan';
import { RUN_VARIABLES } from '../support/run-variables';
import type { Clock } from './clock';
import { zonedIso } from './dates/zoned-iso';
import { type RunEnd, runEnd } from './events/run-end';
import type { Emit } from './events/run-event';
import type { Executor } from './executor';
import type { RunPlan } from './plan/run-plan';
import type { TakenTask } from './plan/taken-task';
import { scheduleTasks } from './schedule/schedule-tasks';
import type { RunStop } from './stop/run-stop';
import { type Results, taskVariables } from './task-variables';
import { tellError } from './tell-error';

/** What a run is made of. */
export interface PipelineRun {
  readonly id: string;
  readonly plan: RunPlan;
  readonly executor: Executor;
  readonly clock: Clock;
  readonly emit: Emit;
  /** How it is stopped from outside. */
  readonly stop: RunStop;
}

/** Runs a planned pipeline to its end; nothing of it is left on the engine then, whatever happened. */
export async function runPipeline(run: PipelineRun): Promise<RunEnd> {
  const { id, plan, clock, emit, stop } = run;
  const started = clock.now();
  const { timeoutSeconds } = plan;
  stop.signals.polite.addEventListener('abort', () => {
    if (stop.reason === 'interrupted') emit(STOPPING);
  });
  const cancelTimeout = timeoutSeconds ? clock.after(timeoutSeconds * 1000, () => stop.timeOut()) : () => {};
  emit({
    type: 'run-started',
    run: id,
    pipeline: plan.plan.pipeline,
    environment: plan.plan.environment,
    definition: plan.definition,
    logicalDate: zonedIso(plan.logicalDate, plan.plan.schedule?.timeZone ?? 'UTC'),
    parameters: plan.parameters,
    ...(plan.begun && !plan.replays && { resumed: true }),
    ...(plan.replays && { replays: plan.replays }),
    tasks: plan.tasks.map((task) => startedTask(task, plan.taken.get(task.name), id)),
  });
  const end = await runTasks(run);
  cancelTimeout();
  emit({ type: 'run-ended', ...end, seconds: (clock.now() - started) / 1000 });
  return end;
}

const STOPPING = {
  type: 'message',
  level: 'warning',
  text: 'stopping: what runs has its grace period',
  help: 'a second Ctrl-C stops it at once',
} as const;

async function runTasks({ id, plan, executor, clock, emit, stop }: PipelineRun): Promise<RunEnd> {
  const shared = { ...plan.variables, [RUN_VARIABLES.id.variable]: plan.replays?.run ?? id };
  const results = new Map<string, Readonly<Record<string, string>>>();
  for (const [task, { results: values }] of plan.taken) {
    if (Object.keys(values).length === 0) continue;
    results.set(task, values);
    emit({ type: 'result', task, values });
  }
  try {
    await executor.prepare(stop.signals).catch((error) => {
      if (!stop.reason) throw error;
    });
    const states = await scheduleTasks({
      tasks: plan.tasks,
      taken: plan.taken,
      ...(plan.begun && { begun: plan.begun }),
      parallelism: plan.parallelism,
      keepGoing: plan.keepGoing,
      clock,
      emit,
      stop: stop.signals,
      attempt: async (request) => {
        const { task, attempt } = request;
        warnOfMissingResults(task, results, emit);
        const variables = taskVariables(task, attempt, shared, results);
        const end = await executor.attempt({ ...request, variables });
        if (end.outcome.state === 'failed' && end.outcome.cause === 'engine-gone') stop.engineGone();
        if (end.outcome.state === 'succeeded' && Object.keys(task.results).length > 0) {
          results.set(task.name, end.outcome.results);
          emit({ type: 'result', task: task.name, attempt, values: end.outcome.results });
        }
        return end;
      },
    });
    return runEnd(states, stop.reason, stop.exitCode);
  } catch (error) {
    return { state: 'failed', exitCode: tellError(error, emit) };
  } finally {
    await executor.cleanup();
  }
}

function startedTask({ name, needs, containers }: PlanTask, taken: TakenTask | undefined, id: string) {
  return {
    name,
    needs,
    containers: containers.filter(({ role }) => role !== 'main').map((container) => container.name),
    ...(taken?.run !== undefined && taken.run !== id && { takenFrom: taken.run }),
  };
}

function warnOfMissingResults(task: PlanTask, results: Results, emit: Emit): void {
  for (const input of Object.values(task.inputs)) {
    if (results.has(input.task)) continue;
    const text = `\`${task.name}\` gets an empty \`${input.result}\`: \`${input.task}\` did not succeed`;
    emit({ type: 'message', level: 'warning', text });
  }
}
