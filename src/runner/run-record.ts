import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from './run-event';

/** The append-only record of a run: every event but the log, one JSON object a line, in `.fairlead/runs/<id>.ndjson`. */
export class RunRecord {
  private readonly file: number;

  constructor(root: string, run: string) {
    const folder = join(root, '.fairlead', 'runs');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = openSync(join(folder, `${run}.ndjson`), 'a', 0o600);
  }

  add(event: RunEvent): void {
    if (event.type !== 'log') writeSync(this.file, `${JSON.stringify(event)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}
