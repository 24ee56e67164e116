import type { Clock } from '../../clock';
import type { EngineClient } from '../engine/engine-client';
import { type Cgroup, findCgroup } from './find-cgroup';
import { followStats } from './follow-stats';
import { readCgroup } from './read-cgroup';
import { joinSamples, type UsageSample } from './usage-sample';

/** The kernel forgets a container with its end: short ones are looked at often, long ones once a second. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1000;
const GROWTH = 1.25;

/** Where Linux shows its cgroups. */
const CGROUPS = '/sys/fs/cgroup';

/** Measures what containers take of the machine. Reads their cgroups where they are on this machine, else asks the engine. */
export class UsageMeter {
  /** Whether a cgroup of the engine has been seen here. */
  private isLocal = false;

  constructor(
    private readonly engine: EngineClient,
    private readonly clock: Clock,
    private readonly cgroups = CGROUPS,
  ) {}

  /** Begins with a container that has just been started; the returned function ends it, and says what it has taken. */
  watch(id: string): () => UsageSample {
    let taken: UsageSample = {};
    const add = (sample: UsageSample) => {
      taken = joinSamples(taken, sample);
    };
    const stop = this.follow(id, add);
    return () => {
      stop();
      return taken;
    };
  }

  private follow(id: string, add: (sample: UsageSample) => void): () => void {
    const cgroup = findCgroup(this.cgroups, id);
    if (cgroup) {
      this.isLocal = true;
      return this.readAgain(cgroup, add, FIRST_PAUSE_MS);
    }
    return this.isLocal ? () => {} : followStats(this.engine, id, add);
  }

  private readAgain(cgroup: Cgroup, add: (sample: UsageSample) => void, pause: number): () => void {
    let cancel = () => {};
    const read = (next: number) => {
      const sample = readCgroup(cgroup);
      if (Object.keys(sample).length === 0) return;
      add(sample);
      cancel = this.clock.after(next, () => read(Math.min(next * GROWTH, LONGEST_PAUSE_MS)));
    };
    read(pause);
    return () => cancel();
  }
}
