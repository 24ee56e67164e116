import { formatSeconds } from '../render/format-seconds';
import { shortDate } from '../render/short-date';
import { table } from '../table';
import { formatAgo } from './format-ago';
import type { ListedRun } from './listed-run';

const HEADINGS = ['RUN', 'PIPELINE', 'ENV', 'DATE', 'STATE', 'STARTED', 'TOOK', 'OK', 'FAILED'];

const NARROWING = [
  ['FAILED', 0],
  ['ENV', 0],
  ['OK', 0],
  ['PIPELINE', 8],
  ['TOOK', 0],
  ['STARTED', 0],
] as const;

/** Runs as a table, at a moment in milliseconds since 1970. */
export function formatList(runs: readonly ListedRun[], now: number, width?: number): string {
  return table({
    ...{ headings: HEADINGS, rows: runs.map((run) => rowOf(run, now)) },
    ...{ width, narrowing: NARROWING },
  });
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
