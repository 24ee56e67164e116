import { systemClock } from '../runner/clock';
import { claimRun } from '../runner/record/claim-run';
import type { Io } from './io';

/** The variable by which a process in the background is told the run that it drives. */
export const DETACHED_RUN = 'FAIRLEAD_DETACHED_RUN';

/** The id of a new run; in the background it is known already. */
export function claimedRun({ env }: Pick<Io, 'env'>, home: string): string {
  return env[DETACHED_RUN] ?? claimRun(home, systemClock.now());
}
