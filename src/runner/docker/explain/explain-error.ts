import type { PlanContainer } from '../../../assembly/plan';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { AttemptFailure } from '../../events/attempt-outcome';
import { containerWords } from '../../explain/container-words';
import type { Explanation } from '../../explain/explanation';
import { ContainerRemovedError } from '../container/container-removed-error';
import type { EngineClient } from '../engine/engine-client';
import { EngineResponseError } from '../engine/engine-response-error';
import { explainWords } from './explain-words';

/** The failure that an error of the engine means for an attempt. */
export async function explainError(
  engine: Pick<EngineClient, 'call'>,
  error: unknown,
  container: PlanContainer,
): Promise<AttemptFailure> {
  const failed = { state: 'failed', container: container.name, main: container.role === 'main' } as const;
  if (error instanceof EngineUnavailableError)
    return { state: 'failed', main: false, cause: 'engine-gone', message: error.message, help: GONE };
  const text = error instanceof Error ? error.message : String(error);
  const known = error instanceof ContainerRemovedError ? REMOVED : await explain(engine, error, text);
  const { message, ...rest } = known ?? { cause: 'engine', message: text };
  return { ...failed, ...rest, message: `${containerWords(container)}${message}` };
}

/** Whatever else could be said is of no use without an engine. */
const GONE = 'start it again, then go on with `fairlead run --resume`';

async function explain(
  engine: Pick<EngineClient, 'call'>,
  error: unknown,
  text: string,
): Promise<Explanation | undefined> {
  if (!(error instanceof EngineResponseError)) return undefined;
  if (error.status === 404 && /^No such container/.test(text)) return REMOVED;
  return explainWords(engine, text);
}

const REMOVED: Explanation = {
  cause: 'removed',
  message: 'its container was removed by someone else',
  help: 'nobody may `docker rm` or `docker container prune` the containers of a run while it lasts',
};
