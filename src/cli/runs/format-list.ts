import { formatSeconds } from '../render/format-seconds';
import { table } from '../table';
import { formatAgo } from './format-ago';
import type { ListedRun } from './listed-run';

const HEAD = ['RUN', 'PIPELINE', 'ENV', 'DATE', 'STATE', 'STARTED', 'TOOK', 'OK', 'FAILED'];

/** Runs as a table, at a moment in milliseconds since 1970. */
export function formatList(runs: readonly ListedRun[], now: number): string {
  return table([HEAD, ...runs.map((run) => rowOf(run, now))]);
}

function rowOf(listed: ListedRun, now: number): string[] {
  const { run, pipeline, environment, logicalDate, state, started, seconds, tasks } = listed;
  const all = Object.values(tasks).reduce((sum, count) => sum + count, 0);
  return [
    ...[run, pipeline, environment, shortDate(logicalDate), state],
    formatAgo((now - Date.parse(started)) / 1000),
    seconds === undefined ? '' : formatSeconds(seconds),
    `${tasks.succeeded ?? 0}/${all}`,
    String(tasks.failed ?? 0),
  ];
}

/** A day where it begins, else to the minute. */
function shortDate(logicalDate: string): string {
  const [day = '', time = ''] = logicalDate.split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
