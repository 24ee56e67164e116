import type { Reference } from '../../features/reference/reference';
import { variablesOf } from '../../features/reference/variables';
import { type ResolvedTask, resolveTask } from '../../model/resolve-task';
import type { TaskPlace } from '../task-context';

/** A task with its surroundings, its settings in an environment, and the run variables that it refers to. */
export interface PlacedTask {
  readonly place: TaskPlace;
  readonly resolved: ResolvedTask;
  /** Of each container, in their order. */
  readonly variables: readonly ReadonlyMap<string, Reference>[];
}

/** A task as its environment has it. */
export function placedTask(place: TaskPlace): PlacedTask {
  const resolved = resolveTask(place.task, place.pipeline, place.environment);
  return { place, resolved, variables: resolved.containers.map(({ fields }) => variablesOf(fields)) };
}
