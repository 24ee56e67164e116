import type { FollowedContainer } from './followed-container';
import { logPath } from './log-path';
import type { LogReading } from './log-reading';
import { readInTurns } from './read-in-turns';

/** Reads a log over one connection, to its end. A connection that breaks off is an error. */
export async function readLog(
  { api, pod, container, output, signal, first = {} }: FollowedContainer,
  reading: LogReading,
  { follow, previous }: { readonly follow: boolean; readonly previous: boolean },
): Promise<void> {
  const sinceTime = reading.begin();
  const query = {
    ...{ container, timestamps: true, follow, previous },
    ...(sinceTime === undefined ? first : { sinceTime }),
  };
  const stream = await api.stream(logPath(api, pod), { query, signal });
  try {
    await readInTurns(stream, (bytes) => {
      const fresh = reading.push(bytes);
      if (fresh.length > 0) output(fresh);
    });
  } finally {
    reading.end();
  }
}
