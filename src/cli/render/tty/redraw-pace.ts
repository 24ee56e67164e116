import type { Clock } from '../../../runner/clock';

/** Milliseconds between two redraws at least. */
const SHORTEST = 100;
/** Milliseconds after which durations have changed. */
const TICK = 1000;

/** Says when to draw: soon after something has changed, but not too often; and every second, for durations go on. */
export class RedrawPace {
  private timer: { readonly at: number; readonly cancel: () => void } | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly draw: () => void,
  ) {}

  /** Something has changed. */
  changed(): void {
    this.wake(Math.max(this.clock.now(), this.last + SHORTEST));
  }

  stop(): void {
    this.stopped = true;
    this.timer?.cancel();
  }

  private wake(at: number): void {
    if (this.stopped || (this.timer && this.timer.at <= at)) return;
    this.timer?.cancel();
    const cancel = this.clock.after(at - this.clock.now(), () => {
      this.timer = undefined;
      this.last = this.clock.now();
      this.draw();
      this.wake(this.last + TICK);
    });
    this.timer = { at, cancel };
  }
}
