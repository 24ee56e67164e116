import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { EngineClient } from './engine-client';
import { EngineResponseError } from './engine-response-error';

/**
 * Removes something from the engine; resolves to why not, where it cannot. What is gone or going already is no failure;
 * an engine that is gone is told of elsewhere, and the next command finds what it still has.
 */
export async function discard(
  engine: EngineClient,
  path: string,
  query: Readonly<Record<string, boolean>> = {},
): Promise<string | undefined> {
  try {
    await engine.call('DELETE', path, query);
    return undefined;
  } catch (error) {
    if (error instanceof EngineUnavailableError) throw error;
    if (error instanceof EngineResponseError) {
      if (error.status === 404 || /already in progress/.test(error.message)) return undefined;
    }
    if (error instanceof EngineUnavailableError) return undefined;
    return `cannot remove ${path.slice(1)}: ${error instanceof Error ? error.message : error}`;
  }
}
