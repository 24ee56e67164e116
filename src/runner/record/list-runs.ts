import { readRun } from './read-run';
import { runIds } from './run-ids';
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
  for (const run of runIds(home)) {
    const view = readRun(home, run);
    if (!view) continue;
    if (pipeline !== undefined && view.pipeline !== pipeline) continue;
    if (environment !== undefined && view.environment !== environment) continue;
    yield view;
  }
}
