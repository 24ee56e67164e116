import type { ResultFile } from '../../result/result-file';
import { RESULT_PATH } from '../../result/result-path';
import type { EngineClient } from '../engine/engine-client';
import { EngineResponseError } from '../engine/engine-response-error';
import { readTarFile } from '../engine/read-tar-file';

/** The file that a container, running or ended, left as its result; undefined when there is none. */
export async function readResultFile(
  engine: EngineClient,
  container: string,
  limit: number,
): Promise<ResultFile | undefined> {
  try {
    const archive = await engine.open('GET', `/containers/${container}/archive`, { path: RESULT_PATH });
    const { size } = pathStat(archive.headers['x-docker-container-path-stat']);
    if (size > limit) {
      archive.destroy();
      return { size, content: Buffer.alloc(0) };
    }
    const parts: Buffer[] = [];
    for await (const part of archive) parts.push(part as Buffer);
    const content = readTarFile(Buffer.concat(parts));
    return content && { size: content.length, content };
  } catch (error) {
    if (error instanceof EngineResponseError && error.status === 404) return undefined;
    throw error;
  }
}

/** What the engine says of a file before it sends it: JSON in base64. */
function pathStat(header: string | string[] | undefined): { size: number } {
  return JSON.parse(Buffer.from(String(header), 'base64').toString('utf8')) as { size: number };
}
