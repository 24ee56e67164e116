import type { RunEnd } from '../events/run-end';
import type { RunPlan } from '../plan/run-plan';
import { RunStop } from '../stop/run-stop';

/** Many runs, and how they go. */
export interface Backfill {
  /** In the order in which they start. */
  readonly plans: readonly RunPlan[];
  /** How many runs at once. */
  readonly atOnce: number;
  /** Whether further dates start after one has failed. */
  readonly keepGoing: boolean;
  /** Gives each run its id. */
  readonly claim: () => string;
  /** Calls back with the exit code of each signal, until the returned function is called. */
  readonly catchSignals: (listener: (exitCode: number) => void) => () => void;
  readonly run: (one: {
    readonly id: string;
    readonly plan: RunPlan;
    readonly stop: RunStop;
  }) => Promise<RunEnd>;
}

/** How a backfill ended. */
export interface BackfillEnd {
  /** By run. */
  readonly ends: ReadonlyMap<string, RunEnd>;
  readonly notStarted: number;
  /** Of the signal that stopped it, else the first that is not 0. */
  readonly exitCode: number;
}

/** Runs every plan; after a failure, and after a signal, no further one starts. */
export async function runBackfill({
  plans,
  atOnce,
  keepGoing,
  claim,
  catchSignals,
  run,
}: Backfill): Promise<BackfillEnd> {
  const left = [...plans];
  const running = new Set<RunStop>();
  const ends = new Map<string, RunEnd>();
  let exitCode = 0;
  let stopped = false;
  const release = catchSignals((code) => {
    stopped = true;
    exitCode = code;
    for (const stop of running) stop.interrupt(code);
  });
  const work = async () => {
    for (let plan = left.shift(); plan; plan = stopped ? undefined : left.shift()) {
      const id = claim();
      const stop = new RunStop();
      running.add(stop);
      const end = await run({ id, plan, stop });
      running.delete(stop);
      ends.set(id, end);
      exitCode ||= end.exitCode;
      if (end.exitCode !== 0 && !keepGoing) stopped = true;
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, plans.length) }, work));
  } finally {
    release();
  }
  return { ends, notStarted: left.length, exitCode };
}
