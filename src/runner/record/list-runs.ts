import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRun } from './read-run';
import type { RunView } from './run-view';

/** Which runs are looked for. */
export interface RunFilter {
  /** @default - any */
  readonly pipeline?: string;
  /** @default - any */
  readonly environment?: string;
}

/** The project's runs, the latest first; each is read when it is asked for. */
export function* listRuns(home: string, { pipeline, environment }: RunFilter = {}): Generator<RunView> {
  const folder = join(home, 'runs');
  if (!existsSync(folder)) return;
  for (const run of readdirSync(folder).sort().reverse()) {
    const view = readRun(home, run);
    if (!view) continue;
    if (pipeline !== undefined && view.pipeline !== pipeline) continue;
    if (environment !== undefined && view.environment !== environment) continue;
    yield view;
  }
}
