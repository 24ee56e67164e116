import type { Clock } from '../../clock';

const FIRST_MS = 100;
const LONGEST_MS = 5000;
/** How long a run goes on without an API server. */
const PATIENCE_SECONDS = 300;

/** Longer and longer pauses between tries, until patience is at its end. */
export class Patience {
  private pause = 0;
  private began: number | undefined;

  constructor(
    private readonly clock: Clock,
    /** For how long in a row. */
    private readonly seconds = PATIENCE_SECONDS,
  ) {}

  /** Whether too much time has passed since the first failure in a row. */
  get isOver(): boolean {
    return this.lasts(this.seconds);
  }

  /** Whether it has failed for so long in a row. */
  lasts(seconds: number): boolean {
    return this.began !== undefined && this.clock.now() - this.began >= seconds * 1000;
  }

  /** It went well: all begins anew. */
  reset(): void {
    this.pause = 0;
    this.began = undefined;
  }

  /** Another failure: waits, but not once `signal` is aborted. */
  async wait(signal?: AbortSignal): Promise<void> {
    this.began ??= this.clock.now();
    this.pause = Math.min(this.pause === 0 ? FIRST_MS : this.pause * 2, LONGEST_MS);
    await pauseFor(this.clock, this.pause, signal);
  }
}

/** Resolves after so many milliseconds, or once `signal` is aborted. */
export function pauseFor(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      cancel();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(milliseconds, end);
    signal?.addEventListener('abort', end, { once: true });
  });
}
