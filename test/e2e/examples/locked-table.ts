import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { ExampleProject } from '../../support/example-project';

/** A table that nobody can read until it is released: what reads it waits, and can be looked at. */
export interface LockedTable {
  /** Resolves when a reader waits. */
  awaited(): Promise<void>;
  release(): Promise<void>;
}

/** Locks a table of the source database, which must be running. */
export async function lockedTable(project: ExampleProject, table: string): Promise<LockedTable> {
  const psql = 'psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -qAt';
  const session = spawn('docker', ['exec', '-i', `${project.name}-source-db-1`, 'sh', '-c', psql]);
  const closed = once(session, 'close');
  session.stdin.write(`BEGIN; LOCK TABLE ${table}; SELECT 'locked';\n`);
  await told(session, 'locked');
  return {
    awaited: async () => {
      const waiting = 'SELECT pid FROM pg_locks WHERE NOT granted';
      while ((await project.query('source-db', waiting)).length === 0) await setTimeout(200);
    },
    release: async () => {
      session.stdin.end();
      await closed;
    },
  };
}

async function told(session: ChildProcess, word: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let text = '';
    session.stdout?.on('data', (bytes) => {
      text += bytes;
      if (text.includes(word)) resolve();
    });
    session.once('close', () => reject(new Error(`psql ended: ${text}`)));
  });
}
