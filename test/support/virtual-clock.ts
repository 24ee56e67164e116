import type { Clock } from '../../src/runner/clock';

/** A clock that jumps to the next timer once nothing else can happen. */
export class VirtualClock implements Clock {
  private time = 0;
  private readonly timers = new Set<{ readonly at: number; readonly callback: () => void }>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Lets time pass until the promise is settled; fails when nothing would ever happen again. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    promise.then(settle, settle);
    for (;;) {
      await new Promise(setImmediate);
      if (settled) return promise;
      const [next] = [...this.timers].sort((a, b) => a.at - b.at);
      if (!next) throw new Error('nothing is left that could happen');
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
  }
}
