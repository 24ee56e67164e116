import type { PlanTask } from '../../assembly/plan';
import type { Clock } from '../clock';
import type { AttemptOutcome } from '../events/attempt-outcome';
import type { Emit } from '../events/run-event';
import type { TaskState } from '../events/task-state';
import type { AttemptEnd, AttemptRequest } from '../executor';
import type { Stop, StopReason } from '../stop/stop';
import { type StopSignals, stopSignals } from '../stop/stop-signals';
import { STOPPED } from '../stop/stopped';
import type { BegunTask } from './begun-task';
import { DISRUPTION_RETRIES } from './disruption-retries';
import { isDisruption } from './is-disruption';
import { judgeAttempt } from './judge-attempt';
import { retryDelay } from './retry-delay';
import { TaskBoard } from './task-board';

/** What the scheduler is given. */
export interface ScheduleOptions {
  readonly tasks: readonly PlanTask[];
  /** Tasks that had their final state before, and why. @default - none */
  readonly taken?: ReadonlyMap<string, { readonly state: TaskState; readonly reason: string }>;
  /** What an earlier runner of this run has begun. @default - nothing */
  readonly begun?: ReadonlyMap<string, BegunTask>;
  /** How many attempts may be running at once. */
  readonly parallelism: number;
  /** Whether branches that do not depend on a failed task go on. */
  readonly keepGoing: boolean;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly attempt: (request: Omit<AttemptRequest, 'variables'>) => Promise<AttemptEnd>;
  /** Stops the run as a whole. */
  readonly stop: Stop;
}

/** Runs every task in order, with retries, and resolves with the final states once nothing is running any more. */
export function scheduleTasks(options: ScheduleOptions): Promise<ReadonlyMap<string, TaskState>> {
  const { clock, emit, stop } = options;
  const running = new Map<PlanTask, StopSignals>();
  const begun = new Map(options.begun);
  const attempts = new Map<PlanTask, number>();
  const tries = new Map<PlanTask, number>();
  const disruptions = new Map<PlanTask, number>();
  const delayed = new Map<PlanTask, () => void>();
  let firstFailure: string | undefined;

  return new Promise((resolve) => {
    const board = new TaskBoard(options.tasks, emit, (task) => {
      if (begun.get(task.name)?.open) return undefined;
      if (stop.polite.aborted) return stopText(stop);
      if (options.keepGoing || !firstFailure || task.rule !== 'all-succeeded' || attempts.has(task))
        return undefined;
      return `\`${firstFailure}\` failed`;
    });

    const fill = () => {
      while (running.size < options.parallelism) {
        const task = board.takeReady();
        if (!task) break;
        void run(task);
      }
      if (board.done) resolve(board.result());
    };

    const run = async (task: PlanTask) => {
      const before = begun.get(task.name);
      begun.delete(task.name);
      const adopt = before?.open ?? false;
      const attempt = (attempts.get(task) ?? before?.attempt ?? 0) + (adopt ? 0 : 1);
      attempts.set(task, attempt);
      tries.set(task, (tries.get(task) ?? 0) + 1);
      const stops = stopSignals();
      running.set(task, stops);
      if (stop.polite.aborted) stops.polite(stop.polite.reason as StopReason);
      if (stop.hard.aborted) stops.hard();
      board.set(task, 'running', adopt ? 'goes on' : undefined, attempt);
      if (!adopt) emit({ type: 'attempt-started', task: task.name, attempt });
      const started = adopt && before ? before.started : clock.now();
      const cancelTimeout = task.timeoutSeconds
        ? clock.after(started + task.timeoutSeconds * 1000 - clock.now(), () => stops.polite('timeout'))
        : () => {};
      const request = { task, attempt, stop: stops.signals, ...(adopt && { adopt }) };
      const { outcome, usage, kept, release } = await options.attempt(request).catch(engineFailure);
      cancelTimeout();
      running.delete(task);
      const seconds = (clock.now() - started) / 1000;
      const more = { ...(usage && { usage }), ...(kept && { kept }) };
      emit({ type: 'attempt-ended', task: task.name, attempt, outcome, seconds, ...more });
      release();
      conclude(task, attempt, outcome);
      fill();
    };

    const conclude = (task: PlanTask, attempt: number, outcome: AttemptOutcome) => {
      const disrupted = (disruptions.get(task) ?? 0) + (isDisruption(outcome) ? 1 : 0);
      disruptions.set(task, disrupted);
      const counts = { tries: tries.get(task) ?? 0, disruptions: disrupted };
      const verdict = judgeAttempt(task, counts, outcome);
      if (outcome.state === 'succeeded') return board.end(task, 'succeeded', undefined, attempt);
      if (verdict === 'cancelled') return board.end(task, 'cancelled', outcome.message, attempt);
      if (verdict === 'skipped')
        return board.end(task, 'skipped', `exit code ${outcome.exitCode} means skip`, attempt);
      if (verdict === 'again' || verdict === 'disrupted') {
        if (stop.polite.aborted) return board.end(task, 'cancelled', stopText(stop), attempt);
        tries.set(task, counts.tries - 1);
        if (verdict === 'again') return board.enqueue(task, attempt + 1);
        const wait = retryDelay(DISRUPTION_RETRIES, disrupted);
        const text = `${outcome.message}; attempt ${attempt + 1} in ${wait} s counts as no retry`;
        return tryLater(task, attempt, wait, text);
      }
      if (verdict === 'retry' && !stop.polite.aborted) {
        const wait = retryDelay(task.retries, counts.tries);
        const last = attempt - counts.tries + task.retries.limit + 1;
        const text = `${outcome.message}; attempt ${attempt + 1} of ${last} in ${wait} s`;
        return tryLater(task, attempt, wait, text);
      }
      const often =
        disrupted > DISRUPTION_RETRIES.limit ? `disrupted ${disrupted} times, the last time: ` : '';
      fail(task, `${often}${outcome.message}`, attempt);
    };

    const tryLater = (task: PlanTask, attempt: number, wait: number, text: string) => {
      board.set(task, 'retrying', text, attempt);
      const cancel = clock.after(wait * 1000, () => {
        delayed.delete(task);
        board.enqueue(task, attempt + 1);
        fill();
      });
      delayed.set(task, cancel);
    };

    const fail = (task: PlanTask, reason: string, attempt: number) => {
      firstFailure ??= task.name;
      board.end(task, 'failed', reason, attempt);
      board.review();
    };

    const stopAll = () => {
      for (const stops of running.values()) stops.polite(stop.polite.reason as StopReason);
      for (const [task, cancel] of delayed) {
        cancel();
        board.end(task, 'cancelled', stopText(stop), attempts.get(task));
      }
      delayed.clear();
      board.review();
      fill();
    };

    const killAll = () => {
      for (const stops of running.values()) stops.hard();
    };

    board.begin(options.taken ?? new Map(), (task) => begun.get(task.name)?.open ?? false);
    if (stop.polite.aborted) stopAll();
    else stop.polite.addEventListener('abort', stopAll, { once: true });
    if (stop.hard.aborted) killAll();
    else stop.hard.addEventListener('abort', killAll, { once: true });
    fill();
  });
}

function stopText(stop: Stop): string {
  return STOPPED[stop.polite.reason as StopReason];
}

function engineFailure(error: unknown): AttemptEnd {
  const message = error instanceof Error ? error.message : String(error);
  return { outcome: { state: 'failed', cause: 'engine', message, main: false }, release: () => {} };
}
