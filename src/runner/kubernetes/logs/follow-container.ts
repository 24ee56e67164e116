import { ClusterUnavailableError } from '../api/cluster-unavailable-error';
import { KubeApiError } from '../api/kube-api-error';
import { containerStatus } from '../objects/pod';
import { Patience } from '../watch/patience';
import type { FollowedContainer } from './followed-container';
import { isAtEnd } from './is-at-end';
import { LogReading, type ReadingState } from './log-reading';
import { readLog } from './read-log';

/** How long a container may still be said to run when its log has ended. */
const LAG_MS = 1000;
/** How long the log of a container that has ended is asked for: while no API server answers, */
const AWAY_SECONDS = 300;
/** while its kubelet does not, */
const PATIENCE_SECONDS = 60;
/** and while the kubelet knows nothing of it: one that has just been started may know it in a moment. */
const UNKNOWN_SECONDS = 15;

/** Where the log of a container goes on. */
interface Position {
  /** How often the container had been restarted. */
  readonly instance?: number;
  readonly reading: ReadingState;
}

/** Hands on all that a container writes; resolves when nothing is left to be read. */
export async function followContainer(of: FollowedContainer): Promise<void> {
  const patience = new Patience(of.clock);
  /** Since when it cannot be read although nothing more is written. */
  let late: number | undefined;
  const from = of.from === undefined ? undefined : (JSON.parse(of.from) as Position);
  let instance = from?.instance;
  let reading = new LogReading(of.gap, of.began, from?.reading);
  const position = () => JSON.stringify({ instance, reading: reading.state } satisfies Position);
  const read = { ...of, output: (bytes: Buffer) => of.output(bytes, position) };
  for (;;) {
    const seen = of.seen();
    const status = seen && !seen.gone ? containerStatus(seen.pod, of.container) : undefined;
    if (!status || of.signal.aborted) return;
    const { restartCount = 0, state } = status;
    instance ??= restartCount;
    const previous = restartCount > instance;
    const follow = !previous && state?.running !== undefined;
    const before = reading.length;
    try {
      if (follow || !(await isAtEnd(of, reading, previous)))
        await readLog(read, reading, { follow, previous });
      patience.reset();
      late = undefined;
      if (follow) await of.change(seen, LAG_MS);
      else if (reading.length > before) continue;
      else if (previous) {
        instance = restartCount;
        reading = new LogReading(of.gap, of.began);
      } else if (of.isOver()) return;
      else await of.change(seen);
    } catch (error) {
      if (of.signal.aborted) return;
      if (reading.length > before) {
        patience.reset();
        late = undefined;
      }
      // While it runs, there is time.
      if (of.isOver()) late ??= of.clock.now();
      if (late !== undefined && of.clock.now() - late >= patienceWith(error) * 1000)
        return of.failed(error as Error);
      await patience.wait(of.signal);
    }
  }
}

function patienceWith(error: unknown): number {
  if (error instanceof ClusterUnavailableError) return AWAY_SECONDS;
  return error instanceof KubeApiError && error.status < 500 ? UNKNOWN_SECONDS : PATIENCE_SECONDS;
}
