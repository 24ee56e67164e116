import { existsSync } from 'node:fs';
import type { RunEvent } from '../events/run-event';
import { foldEvents } from './fold-events';
import { runFiles } from './run-files';
import type { RunView } from './run-view';
import { wholeLines } from './whole-lines';

/** A run of the project, from its record; undefined where there is none of that id. */
export function readRun(home: string, run: string): RunView | undefined {
  const { events } = runFiles(home, run);
  if (!existsSync(events)) return undefined;
  return foldEvents(wholeLines(events).map((line) => JSON.parse(line) as RunEvent));
}
