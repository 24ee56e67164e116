import type { RunEnd } from '../../events/run-end';
import { RunStop } from '../../stop/run-stop';
import { isHeldRun } from '../record/held-runs';
import { pauseFor } from '../watch/patience';
import { patiently } from '../watch/patiently';
import { dueTicks } from './due-ticks';
import { isDrivenByOtherJob } from './is-driven-by-other-job';
import { Progress } from './progress';
import { ENGINE_GONE, hasEnded, runTick, type TickContext, tickView } from './run-tick';
import type { ScheduledJob } from './scheduled-job';
import { scheduledRunId } from './scheduled-run-id';

/** How often a run is looked at that another Job drives. */
const LOOK_MS = 2000;

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
  const ended = new Set<Date>();
  const left = [...ticks];
  let exitCode = 0;
  for (const tick of ticks) {
    if (listener.isOver) break;
    const end = await run(tick);
    if (end?.exitCode === ENGINE_GONE) return ENGINE_GONE;
    exitCode ||= end?.exitCode ?? 0;
    if (end) ended.add(tick);
    if (isCaughtUp) await goForward(tick);
  }
  return exitCode;

  /** Up to this tick, as far as no run before it goes on in another Job. */
  async function goForward(upTo: Date): Promise<void> {
    let done: Date | undefined;
    for (let [next] = left; next && next <= upTo && (await isDone(next)); [next] = left) done = left.shift();
    if (done) await progress.write(done);
  }

  async function isDone(tick: Date): Promise<boolean> {
    if (ended.has(tick)) return true;
    const view = await tickView(context, tick);
    return view !== undefined && hasEnded(view);
  }

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
    if (tick.getTime() === job.tick.getTime()) {
      await untilFree(id);
      if (listener.isOver) return undefined;
    } else if (await isHeldRun(api, id, clock.now())) {
      const view = await tickView(context, tick);
      if (!view || view.state === 'open') return undefined;
    }
    const stop = new RunStop();
    listener.begins({ run: id, stop });
    return runTick(context, tick, stop);
  }

  /** A later Job may make up for the tick of this one; the Job of a tick lasts as long as its run. */
  async function untilFree(id: string): Promise<void> {
    const isDriven = () => isDrivenByOtherJob(api, { run: id, job: job.name, now: clock.now() });
    while (!listener.isOver && (await patiently(clock, isDriven))) await pauseFor(clock, LOOK_MS);
  }
}
