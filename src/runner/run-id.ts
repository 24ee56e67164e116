import { randomBytes } from 'node:crypto';

/** A new id for a run: when it starts, in UTC, and four random digits: `20260131-020000-9f3c`. Sorts by time. */
export function runId(now: number): string {
  const moment = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `${moment}-${randomBytes(2).toString('hex')}`;
}
