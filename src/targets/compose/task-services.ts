import type { PlanContainer, PlanTask } from '../../assembly/plan';
import type { ComposeService } from '../../features/draft/compose-file';
import type { ServiceDraft, VolumePreparation } from '../../features/draft/service-draft';
import type { ResolvedTask } from '../../model/resolve-task';
import type { Problem } from '../../support/problem';
import type { TaskPlace } from '../task-context';
import { addResultVolume } from './add-result-volume';
import { containerDraft } from './container-draft';
import { objectNames } from './object-names';
import { type DraftedContainer, type TaskStep, taskSteps } from './task-steps';

/** A task as compose services, in start order, with what they need around them. */
export interface TaskServices {
  readonly services: ReadonlyMap<string, ComposeService>;
  readonly containers: readonly PlanContainer[];
  readonly files: readonly ServiceDraft['file'][];
  readonly scratch: readonly string[];
  readonly differences: PlanTask['differences'];
}

/** Writes the containers of a task as services that start one after the other. */
export function taskServices(place: TaskPlace, resolved: ResolvedTask, problems: Problem[]): TaskServices {
  const { environment, pipeline, task } = place;
  const drafted = resolved.containers.map((container) => ({
    ...container,
    draft: containerDraft(place, resolved, container, problems),
  }));
  const main = drafted.at(-1)?.draft;
  if (main && Object.keys(task.results).length > 0)
    addResultVolume(main, objectNames.result(pipeline.name, task.name));

  const preparations = onePerVolume(drafted.flatMap(({ draft }) => draft.prepare));
  const nameOf = (container: string) => objectNames.container(pipeline.name, task.name, container);
  const steps = taskSteps(environment, drafted, preparations, nameOf('network')).map((step) => ({
    ...step,
    key: step.role === 'main' ? objectNames.task(pipeline.name, task.name) : nameOf(step.name),
  }));
  for (const [index, { service }] of steps.entries()) {
    const before = steps[index - 1];
    if (before) service.depends_on = { [before.key]: { condition: waitFor(before) }, ...service.depends_on };
  }
  return {
    services: new Map(steps.map(({ key, service }) => [key, service])),
    containers: steps.map(({ name, role, key, service, waitUntilReady }) => ({
      name,
      role,
      service: key,
      image: service.image ?? '',
      ...(waitUntilReady && { waitUntilReady }),
    })),
    files: drafted.map(({ draft }) => draft.file),
    scratch: preparations.filter(({ access }) => access === 'scratch').map(({ volume }) => volume),
    differences: differencesOf(drafted, steps),
  };
}

function waitFor({ role, waitUntilReady }: TaskStep): string {
  if (role !== 'sidecar') return 'service_completed_successfully';
  return waitUntilReady ? 'service_healthy' : 'service_started';
}

/** Several containers of a task may mount one volume; the first to ask for its preparation decides. */
function onePerVolume(preparations: readonly VolumePreparation[]): VolumePreparation[] {
  return [...new Map([...preparations].reverse().map((item) => [item.volume, item])).values()].reverse();
}

/** Each once: what the containers declare, and every container that only Compose has. */
function differencesOf(
  containers: readonly DraftedContainer[],
  steps: readonly TaskStep[],
): PlanTask['differences'] {
  const all = [
    ...containers.flatMap(({ name, draft }) =>
      draft.differences.map((item) => ({ container: name, ...item })),
    ),
    ...steps.flatMap(({ name, generated: reason }) =>
      reason ? [{ container: name, field: 'image', reason }] : [],
    ),
  ];
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
}
