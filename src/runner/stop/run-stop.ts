import type { Stop, StopReason } from './stop';
import { stopSignals } from './stop-signals';

/** Stops a run: a first interrupt politely, a second one hard. */
export class RunStop {
  private readonly stop = stopSignals();
  private code = 0;

  get signals(): Stop {
    return this.stop.signals;
  }

  /** Why the run was stopped. @default - it was not */
  get reason(): StopReason | undefined {
    return this.signals.polite.aborted ? (this.signals.polite.reason as StopReason) : undefined;
  }

  /** What an interrupted run exits with. */
  get exitCode(): number {
    return this.code;
  }

  /** Ctrl-C (130) or SIGTERM (143). */
  interrupt(exitCode: number): void {
    if (this.signals.polite.aborted) {
      this.stop.hard();
    } else {
      this.code = exitCode;
      this.stop.polite('interrupted');
    }
  }

  /** The engine does not answer any more. */
  engineGone(): void {
    if (!this.signals.polite.aborted) this.stop.polite('engine-gone');
  }

  /** What happens can no longer be recorded. */
  unrecorded(): void {
    if (!this.signals.polite.aborted) this.stop.polite('unrecorded');
  }

  /** The run's own time limit is over. */
  timeOut(): void {
    if (!this.signals.polite.aborted) this.stop.polite('run-timeout');
  }
}
