import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunEvent } from '../events/run-event';
import { AppendFile } from './append-file';
import { LogFile } from './log-file';
import type { RunFiles } from './run-files';
import { dropTornLine } from './whole-lines';

/** Enough for the end of a run with a thousand tasks. */
const RESERVE_BYTES = 512 * 1024;

/**
 * The append-only record of a run in `.fairlead/runs/<id>/`. A kill at any moment leaves whole events behind.
 * Where the disk is full, space that was kept back takes the events, and logs end; `failed` is told once.
 */
export class RunRecord {
  private readonly events: AppendFile;
  private readonly logs = new Map<string, LogFile>();
  private full = false;

  constructor(
    private readonly files: RunFiles,
    private readonly failed: (error: Error) => void,
  ) {
    mkdirSync(dirname(files.log('', 0).bytes), { recursive: true, mode: 0o700 });
    mkdirSync(dirname(files.reserve), { recursive: true, mode: 0o700 });
    writeFileSync(files.reserve, Buffer.alloc(RESERVE_BYTES), { mode: 0o600 });
    dropTornLine(files.events);
    this.events = new AppendFile(files.events);
  }

  add(event: RunEvent): void {
    if (event.type === 'log') this.addLog(event);
    else this.addEvent(event);
    if (event.type === 'attempt-ended') this.closeLog(`${event.task}.${event.attempt}`);
  }

  close(): void {
    this.events.close();
    for (const log of this.logs.values()) log.close();
    rmSync(this.files.reserve, { force: true });
  }

  private addEvent(event: RunEvent): void {
    const line = Buffer.from(`${JSON.stringify(event)}\n`);
    this.tried(() => this.events.append(line));
  }

  private addLog(event: Extract<RunEvent, { type: 'log' }>): void {
    const { time, task, attempt, bytes, position } = event;
    if (this.full) return;
    this.tried(() => {
      const key = `${task}.${attempt}`;
      const log = this.logs.get(key) ?? new LogFile(this.files.log(task, attempt));
      this.logs.set(key, log);
      log.add(Date.parse(time), event, bytes, position);
    });
  }

  private closeLog(key: string): void {
    this.logs.get(key)?.close();
    this.logs.delete(key);
  }

  /** Once more with the reserve, when the disk is full. */
  private tried(write: () => void): void {
    try {
      write();
    } catch (error) {
      if (this.full) return;
      this.full = true;
      // The file stays: it says that the run goes on.
      if (existsSync(this.files.reserve)) truncateSync(this.files.reserve);
      this.failed(error as Error);
      this.tried(write);
    }
  }
}
