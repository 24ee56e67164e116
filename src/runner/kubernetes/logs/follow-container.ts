import { KubeApiError } from '../api/kube-api-error';
import { containerStatus } from '../objects/pod';
import { Patience } from '../watch/patience';
import type { FollowedContainer } from './followed-container';
import { LogReading } from './log-reading';
import { readLog } from './read-log';

/** How long a container may still be said to run when its log has ended. */
const LAG_MS = 1000;
/** How long a log is asked for that cannot be had. */
const PATIENCE_SECONDS = 60;
/** How long one is asked for that the kubelet knows nothing of, when its container has ended. */
const UNKNOWN_SECONDS = 15;

/** Hands on all that a container writes, from its first byte on; resolves when nothing is left to be read. */
export async function followContainer(of: FollowedContainer): Promise<void> {
  const patience = new Patience(of.clock, PATIENCE_SECONDS);
  let instance: number | undefined;
  let reading = new LogReading(of.gap, of.began);
  for (;;) {
    const seen = of.seen();
    const status = seen && !seen.gone ? containerStatus(seen.pod, of.container) : undefined;
    if (!status || of.signal.aborted) return;
    const { restartCount = 0, state } = status;
    instance ??= restartCount;
    const previous = restartCount > instance;
    const follow = !previous && state?.running !== undefined;
    try {
      const hasMore = await readLog(of, reading, { follow, previous });
      patience.reset();
      if (follow) await of.change(seen, LAG_MS);
      else if (hasMore) continue;
      else if (previous) {
        instance = restartCount;
        reading = new LogReading(of.gap, of.began);
      } else if (of.isOver()) return;
      else await of.change(seen);
    } catch (error) {
      if (of.signal.aborted) return;
      if (patience.isOver || (isUnknown(error) && of.isOver() && patience.lasts(UNKNOWN_SECONDS)))
        return of.failed(error as Error);
      await patience.wait(of.signal);
    }
  }
}

/** Whether the kubelet knows of no such log: one that has just been started may know it in a moment. */
function isUnknown(error: unknown): boolean {
  return error instanceof KubeApiError && (error.status === 404 || error.status === 400);
}
