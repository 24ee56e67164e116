import { attemptKey } from '../jobs/run-labels';
import type { Pod } from '../objects/pod';

/** The pod of an attempt as it was last seen. */
export interface SeenPod {
  readonly pod: Pod;
  /** Whether the cluster has it no longer. */
  readonly gone: boolean;
}

/** The pods of a run by attempt, for whoever waits for a change. */
export class PodBoard {
  private readonly pods = new Map<string, SeenPod>();
  private readonly waiting = new Map<string, Set<() => void>>();
  private loss: Error | undefined;

  /** @throws Error once nobody can tell any more */
  pod(attempt: string): SeenPod | undefined {
    if (this.loss) throw this.loss;
    return this.pods.get(attempt);
  }

  /** Calls back at each change of an attempt's pod, until the returned function is called. */
  listen(attempt: string, callback: () => void): () => void {
    const listeners = this.waiting.get(attempt) ?? new Set();
    this.waiting.set(attempt, listeners.add(callback));
    return () => void listeners.delete(callback);
  }

  set(pod: Pod): void {
    this.see(pod, false);
  }

  remove(pod: Pod): void {
    this.see(pod, true);
  }

  /** These are all that there are. */
  replace(pods: readonly Pod[]): void {
    const there = new Set(pods.map(({ metadata }) => metadata.uid));
    for (const { pod } of [...this.pods.values()]) if (!there.has(pod.metadata.uid)) this.see(pod, true);
    for (const pod of pods) this.see(pod, false);
  }

  /** Nobody can tell any more what becomes of the pods. */
  lose(error: Error): void {
    this.loss = error;
    for (const attempt of [...this.waiting.keys()]) this.wake(attempt);
  }

  /** Calls back those who wait for a change of an attempt's pod. */
  wake(attempt: string): void {
    for (const callback of [...(this.waiting.get(attempt) ?? [])]) callback();
  }

  private see(pod: Pod, gone: boolean): void {
    const attempt = attemptKey(pod.metadata.labels);
    const known = this.pods.get(attempt);
    // A Job may make another pod, which is no longer the attempt.
    if (known && known.pod.metadata.uid !== pod.metadata.uid) return;
    const { metadata, status, spec } = pod;
    const { name, uid, resourceVersion, labels, deletionTimestamp } = metadata;
    const kept = {
      name,
      uid,
      resourceVersion,
      ...(labels && { labels }),
      ...(deletionTimestamp && { deletionTimestamp }),
    };
    const { nodeName } = spec;
    this.pods.set(attempt, {
      gone,
      pod: { metadata: kept, spec: nodeName === undefined ? {} : { nodeName }, ...(status && { status }) },
    });
    this.wake(attempt);
  }
}
