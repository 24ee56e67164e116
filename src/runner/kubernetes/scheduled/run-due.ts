import type { RunEnd } from '../../events/run-end';
import { RunStop } from '../../stop/run-stop';
import { isHeldRun } from '../record/held-runs';
import { dueTicks } from './due-ticks';
import { Progress } from './progress';
import { ENGINE_GONE, runTick, type TickContext, tickView } from './run-tick';
import type { ScheduledJob } from './scheduled-job';
import { scheduledRunId } from './scheduled-run-id';

/** What goes on at a tick. */
export interface DueRun {
  readonly run: string;
  readonly stop: RunStop;
}

/** Who is told of each run before it begins, and decides whether a further one does. */
export interface DueListener {
  begins(run: DueRun): void;
  readonly isOver: boolean;
}

/**
 * Runs all that is due at the tick of a Job, the earliest first. Resolves to the exit code, the first that is not 0; a
 * cluster that went away ends it at once, for the next runner to go on.
 */
export async function runDue(
  context: TickContext,
  job: ScheduledJob,
  listener: DueListener,
): Promise<number> {
  const { api, clock, pipeline } = context;
  const { schedule, pipeline: name } = pipeline.plan;
  const isCaughtUp = schedule?.catchUp === true && !job.byHand;
  const progress = new Progress(api, name);
  const ticks = schedule && !job.byHand ? dueTicks(schedule, await history()) : [job.tick];
  let exitCode = 0;
  let isContiguous = true;
  for (const tick of ticks) {
    if (listener.isOver) break;
    const end = await run(tick);
    if (end?.exitCode === ENGINE_GONE) return ENGINE_GONE;
    exitCode ||= end?.exitCode ?? 0;
    isContiguous &&= end !== undefined;
    if (isCaughtUp && isContiguous) await progress.write(tick);
  }
  return exitCode;

  async function history() {
    const done = isCaughtUp ? await progress.read() : undefined;
    return { tick: job.tick, deployed: await deployed(), ...(done && { done }) };
  }

  async function deployed(): Promise<Date> {
    if (!isCaughtUp || job.cronJob === undefined) return job.tick;
    const path = `/apis/batch/v1/namespaces/${api.namespace}/cronjobs/${job.cronJob}`;
    const { metadata } = await api.request<{ metadata: { creationTimestamp: string } }>('GET', path);
    return new Date(metadata.creationTimestamp);
  }

  /** Undefined where another Job makes up for the tick. */
  async function run(tick: Date): Promise<RunEnd | undefined> {
    const id = scheduledRunId(name, tick);
    const isOwn = tick.getTime() === job.tick.getTime();
    if (!isOwn && (await isHeldRun(api, id, clock.now()))) {
      const view = await tickView(context, tick);
      if (!view || view.state === 'open') return undefined;
    }
    const stop = new RunStop();
    listener.begins({ run: id, stop });
    return runTick(context, tick, stop);
  }
}
