import type { Clock } from '../../clock';

/** Lets something happen no more often than once in so many milliseconds, however many want it. */
export class Pace {
  private next = 0;

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
  ) {}

  /** Whether it may happen now. */
  take(): boolean {
    const now = this.clock.now();
    if (now < this.next) return false;
    this.next = now + this.milliseconds;
    return true;
  }
}
