import type { Plan } from '../../assembly/plan';
import type { ComposeService } from '../../features/draft/compose-file';
import type { ResolvedTask } from '../../model/resolve-task';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { TaskSpec } from '../../model/spec/task-spec';
import { finishService } from './finish-service';
import { objectNames } from './object-names';
import { preflightService } from './preflight-service';
import type { TaskServices } from './task-services';

/** A task with everything that was found out about it. */
export interface WrittenTask {
  readonly task: TaskSpec;
  readonly resolved: ResolvedTask;
  readonly written: TaskServices;
}

/**
 * The services of a pipeline in the order of its tasks. A task waits for those before it; the first ones wait for the stand-ins, and for the
 * preflight step where a variable must be set. Compose knows success only, so a task with another trigger rule waits for nobody here.
 */
export function pipelineServices(
  tasks: readonly WrittenTask[],
  plan: Plan,
  environment: EnvironmentSpec,
  required: readonly string[],
): Record<string, ComposeService> {
  const profiles = plan.needsRunner.length > 0 ? ['fairlead'] : [];
  const services: Record<string, ComposeService> = {};
  const entry: NonNullable<ComposeService['depends_on']> = {};
  if (required.length > 0 && profiles.length === 0) {
    const name = objectNames.preflight(plan.pipeline);
    services[name] = finishService(preflightService(environment, required));
    entry[name] = { condition: 'service_completed_successfully' };
  }
  for (const name of plan.services) entry[name] = { condition: 'service_healthy' };
  for (const { task, resolved, written } of tasks) {
    const before = task.dependsOn.map((name) => [
      objectNames.task(plan.pipeline, name),
      { condition: 'service_completed_successfully' },
    ]);
    const waits = resolved.orchestration.triggerRule === 'all-succeeded' ? before : [];
    const depends_on = task.dependsOn.length === 0 ? entry : Object.fromEntries(waits);
    for (const [index, [name, service]] of [...written.services].entries()) {
      const all = { ...(index === 0 ? depends_on : {}), ...service.depends_on };
      services[name] = finishService(
        Object.keys(all).length > 0 ? { ...service, depends_on: all } : service,
        profiles,
      );
    }
  }
  return services;
}
