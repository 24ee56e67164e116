import { NotReadyError } from '../../not-ready-error';
import { DockerCommandError } from '../engine/docker-command-error';
import type { EngineClient } from '../engine/engine-client';
import { explainWords } from './explain-words';

/** What a failure of Compose means, where the words are known; else the failure itself. */
export async function composeFailure(engine: Pick<EngineClient, 'call'>, error: unknown): Promise<unknown> {
  if (!(error instanceof DockerCommandError)) return error;
  const known = await explainWords(engine, error.message);
  return known ? new NotReadyError([{ message: known.message, help: known.help }]) : error;
}
