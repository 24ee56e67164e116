import { dirname } from 'node:path';
import { Changes } from '../../support/changes';
import { runFiles } from '../record/run-files';
import { isDriven } from '../record/run-lock';
import type { LogLine } from './log-line';
import type { LogSelection } from './log-selection';
import { RunLog } from './run-log';

/** A run that is followed. */
export interface FollowedRun {
  readonly home: string;
  readonly run: string;
  readonly selection: LogSelection;
  readonly stop: AbortSignal;
}

/**
 * The lines of a run as they come, each time all that are new, until the run ends. Returns whether it has ended: it has
 * not where nobody drives it any more, or where it was told to stop.
 */
export async function* followLog(followed: FollowedRun): AsyncGenerator<Iterable<LogLine>, boolean> {
  const { home, run, selection, stop } = followed;
  const files = runFiles(home, run);
  const log = new RunLog(home, run, selection);
  // What changes while the files are read is noticed too.
  const changes = new Changes([files.folder, dirname(files.log('', 0).bytes)]);
  try {
    while (!stop.aborted) {
      const driven = await isDriven(home, run);
      yield log.read(!driven);
      if (log.hasEnded || !driven) break;
      await changes.next(stop);
    }
    return log.hasEnded;
  } finally {
    changes.close();
  }
}
