import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunEventBody } from '../../src/runner/events/run-event';
import { LogFile } from '../../src/runner/record/log-file';
import type { RunFiles } from '../../src/runner/record/run-files';

/** Records the log of an attempt as a run does that tells these events. */
export function writeLog(files: ReturnType<RunFiles['log']>, events: readonly RunEventBody[]): void {
  mkdirSync(dirname(files.bytes), { recursive: true });
  const log = new LogFile(files);
  for (const event of events)
    if (event.type === 'log') log.add(Date.now(), event, event.bytes, event.position);
  log.close();
}
