import type { FollowedContainer } from './followed-container';
import { logPath } from './log-path';
import type { LogReading } from './log-reading';

/** Whether the last lines of a log are the last that have come: to ask for what follows them would bring whole seconds again. */
export async function isAtEnd(
  { api, pod, container, signal }: FollowedContainer,
  { last }: LogReading,
  previous: boolean,
): Promise<boolean> {
  if (!last) return false;
  const query = { container, timestamps: true, previous, tailLines: last.count + 1 };
  const text = await api.request<string>('GET', logPath(api, pod), { query, signal });
  const moments = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ', 1)[0]);
  // One more has the same moment where not all of them have come.
  const before = moments.length > last.count ? moments.shift() : undefined;
  return (
    before !== last.moment && moments.length === last.count && moments.every((one) => one === last.moment)
  );
}
