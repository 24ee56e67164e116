import type { TableRow } from './table-row';
import type { TableView } from './table-view';

/** The rows that are shown, and how many are not, by state. */
export interface Selection {
  readonly shown: readonly TableRow[];
  readonly folded: ReadonlyMap<TableRow['state'], number>;
}

/** What is shown first where there is no room for all. */
const FIRST: readonly TableRow['state'][] = ['running', 'retrying', 'failed'];

/** In which order states are counted. */
const COUNTED: readonly TableRow['state'][] = [
  ...FIRST,
  'pulling',
  'building',
  'starting',
  'waiting',
  'pending',
  'succeeded',
  'skipped',
  'upstream-failed',
  'cancelled',
];

/** All rows where there is room for them; otherwise those that matter now, and the count of the others in a line. */
export function selectRows({ helpers, tasks }: TableView, room: number): Selection {
  const all = [...helpers, ...tasks];
  if (all.length <= room) return { shown: all, folded: new Map() };
  // Who has been at it for longest stays where it is while others come and go.
  const first = FIRST.flatMap((state) =>
    tasks.filter((row) => row.state === state).sort((a, b) => (a.since ?? 0) - (b.since ?? 0)),
  );
  const shown = [...helpers, ...first].slice(0, Math.max(0, room - 1));
  const rest = new Set(all);
  for (const row of shown) rest.delete(row);
  const count = (state: TableRow['state']) => [...rest].filter((row) => row.state === state).length;
  const counts = COUNTED.map((state) => [state, count(state)] as const);
  return { shown, folded: new Map(counts.filter(([, n]) => n > 0)) };
}
