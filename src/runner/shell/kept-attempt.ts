import { EngineClient } from '../docker/engine/engine-client';
import type { EngineUse } from '../docker/engine/engine-use';
import { listLeft } from '../docker/leftovers/list-left';
import { projectLabel } from '../docker/leftovers/project-label';
import { EngineUnavailableError } from '../engine-unavailable-error';

/** A container that `run --keep` has left of a failed attempt. */
export interface KeptAttempt {
  /** By which the engine knows the container. */
  readonly id: string;
  /** Its name in the task. */
  readonly container: string;
  readonly run: string;
  readonly attempt: number;
}

/** Whose attempt. */
export interface KeptQuery {
  /** The project's `.fairlead`. */
  readonly home: string;
  readonly environment: string;
  readonly pipeline: string;
  readonly task: string;
  /** @default - whichever failed */
  readonly container?: string;
}

/** The latest failed attempt of a task that was kept; undefined where there is none. */
export async function keptAttempt(
  { home, environment, pipeline, task, container }: KeptQuery,
  { env, logCall }: EngineUse,
): Promise<KeptAttempt | undefined> {
  const engine = await EngineClient.connect(env, logCall).catch((error) => {
    // That no engine answers is told where one is needed.
    if (error instanceof EngineUnavailableError) return undefined;
    throw error;
  });
  if (!engine) return undefined;
  try {
    const left = await listLeft(engine, {
      'fairlead.home': projectLabel(home),
      'fairlead.environment': environment,
      'fairlead.pipeline': pipeline,
      'fairlead.task': task,
      'fairlead.kept': 'true',
    });
    const ended = left.flatMap(({ kind, id, run, attempt, state, container: name }): KeptAttempt[] => {
      if (kind !== 'container' || state !== 'exited' || name === undefined) return [];
      return container === undefined || container === name ? [{ id, container: name, run, attempt }] : [];
    });
    return ended.sort((a, b) => (a.run === b.run ? a.attempt - b.attempt : a.run < b.run ? -1 : 1)).at(-1);
  } finally {
    engine.close();
  }
}
