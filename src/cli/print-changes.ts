import type { Change } from '../assembly/diff/change';
import { changeSubject, formatChange } from './format-change';
import type { Io } from './io';
import { paintFor } from './paint-for';

/** Prints differences to stdout, by environment. */
export function printChanges(io: Io, changes: readonly Change[]): void {
  const color = paintFor(io, io.stdout);
  const colors = { before: 'red', after: 'green' } as const;
  for (const environment of new Set(changes.map((change) => change.environment))) {
    io.stdout.write(`${color('bold', environment)}\n`);
    const own = withoutEchoes(changes.filter((change) => change.environment === environment));
    const column = Math.min(32, Math.max(...own.map((change) => changeSubject(change).length)));
    for (const change of own)
      for (const { side, text } of formatChange(change, column, io.stdout.columns ?? 80))
        io.stdout.write(`${side === 'both' ? text : color(colors[side], text)}\n`);
  }
}

/** A pod template for Airflow says again what its task says; only what differs is worth a line. */
function withoutEchoes(changes: readonly Change[]): Change[] {
  const key = ({ folder, environment: _, ...change }: Change) =>
    JSON.stringify([folder.replace(/^airflow\//, ''), change]);
  const seen = new Set(changes.filter(({ folder }) => !folder.startsWith('airflow/')).map(key));
  return changes.filter((change) => !change.folder.startsWith('airflow/') || !seen.has(key(change)));
}
