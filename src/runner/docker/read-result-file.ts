import { RESULT_PATH } from '../result/result-path';
import type { EngineClient } from './engine-client';
import { EngineResponseError } from './engine-response-error';
import { readTarFile } from './read-tar-file';

/** The file that a container, running or ended, left as its result; undefined when there is none. */
export async function readResultFile(engine: EngineClient, container: string): Promise<Buffer | undefined> {
  try {
    return readTarFile(await engine.bytes('GET', `/containers/${container}/archive`, { path: RESULT_PATH }));
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return undefined;
    throw error;
  }
}
