import type { FollowedContainer } from './followed-container';
import { logPath } from './log-path';
import type { LogReading } from './log-reading';

/** As much as a timestamp takes, and some. */
const LIMIT_BYTES = 64;

/** Whether the last line of a log is the last that has come: to ask for what follows it would bring whole seconds again. */
export async function isAtEnd(
  { api, pod, container, signal }: FollowedContainer,
  { last }: LogReading,
  previous: boolean,
): Promise<boolean> {
  if (last === undefined) return false;
  const query = { container, timestamps: true, previous, tailLines: 1, limitBytes: LIMIT_BYTES };
  const line = await api.request<string>('GET', logPath(api, pod), { query, signal });
  return line.startsWith(`${last} `);
}
