import { posix } from 'node:path';
import type { EngineClient } from '../engine/engine-client';
import { EngineResponseError } from '../engine/engine-response-error';

/** Whether a container, running or not, has a program that is called so. */
export async function hasProgram(engine: EngineClient, id: string, program: string): Promise<boolean> {
  const { Config } = await engine.call<{ Config: { Env: string[] | null; WorkingDir: string } }>(
    'GET',
    `/containers/${id}/json`,
  );
  const folders = program.includes('/') ? [Config.WorkingDir || '/'] : searchPath(Config.Env ?? []);
  const paths = folders.map((folder) => posix.resolve('/', folder, program));
  const there = await Promise.all(paths.map((path) => hasFile(engine, id, path)));
  return there.includes(true);
}

/** Where the engine looks for a program. */
function searchPath(env: readonly string[]): string[] {
  const path = env.find((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
  return (path ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin').split(':');
}

async function hasFile(engine: EngineClient, id: string, path: string): Promise<boolean> {
  try {
    (await engine.open('GET', `/containers/${id}/archive`, { path })).destroy();
    return true;
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return false;
    throw error;
  }
}
