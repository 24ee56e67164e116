import type { Clock } from '../clock';
import { ATTEMPT_CAUSES, type AttemptCause } from '../events/attempt-cause';
import type { AttemptFailure } from '../events/attempt-outcome';
import type { AttemptRequest } from '../executor';
import type { StopReason } from '../stop/stop';
import { STOPPED } from '../stop/stopped';

/** What can be ended from outside. */
interface Stoppable {
  stop(graceSeconds: number): Promise<void>;
  kill(): Promise<void>;
}

/** Ends what runs of an attempt when the run, its timeout or the start-up timeout says so. */
export class Halt {
  private cause: AttemptCause | undefined;
  private readonly running = new Set<Stoppable>();
  private cancelStartup: (() => void) | undefined;

  constructor(
    private readonly request: AttemptRequest,
    private readonly clock: Clock,
  ) {
    const { polite, hard } = request.stop;
    const stop = () => this.halt(polite.reason as StopReason);
    if (polite.aborted) stop();
    else polite.addEventListener('abort', stop, { once: true });
    hard.addEventListener('abort', () => this.kill(), { once: true });
  }

  /** The first container is about to be made: only now the engine has to do with it. */
  starting(): void {
    this.cancelStartup ??= this.clock.after(this.request.task.startupTimeoutSeconds * 1000, () =>
      this.halt('startup-timeout'),
    );
  }

  /** The main container runs, or there is nothing left to start. */
  started(): void {
    this.cancelStartup?.();
  }

  /** Why the attempt must not go on. */
  failure(): AttemptFailure | undefined {
    const { cause } = this;
    if (!cause) return undefined;
    const state = isCancelled(cause) ? 'cancelled' : 'failed';
    return { state, cause, ...this.explain(cause), main: false };
  }

  /** Waits for the end of a container, and brings it about when it must be. */
  async guard<T>(container: Stoppable, ended: Promise<T>): Promise<T> {
    this.running.add(container);
    if (this.cause) this.stop(container);
    try {
      return await ended;
    } finally {
      this.running.delete(container);
    }
  }

  private halt(cause: AttemptCause): void {
    if (this.cause) return;
    this.cause = cause;
    for (const container of this.running) this.stop(container);
  }

  private stop(container: Stoppable): void {
    if (this.request.stop.hard.aborted) void container.kill();
    else void container.stop(this.request.task.gracePeriodSeconds);
  }

  private kill(): void {
    for (const container of this.running) void container.kill();
  }

  private explain(cause: AttemptCause): Pick<AttemptFailure, 'message' | 'help'> {
    const { timeoutSeconds, startupTimeoutSeconds } = this.request.task;
    if (cause === 'timeout')
      return { message: `took longer than ${timeoutSeconds} s`, help: 'raise `timeout` if it needs longer' };
    if (cause === 'startup-timeout')
      return {
        message: `did not start within ${startupTimeoutSeconds} s`,
        help: 'raise `startupTimeout` if its init steps and sidecars need longer',
      };
    return { message: STOPPED[cause as StopReason] };
  }
}

function isCancelled(cause: AttemptCause): boolean {
  return 'cancels' in ATTEMPT_CAUSES[cause];
}
