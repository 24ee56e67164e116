import type { Clock } from '../../clock';
import { NotReadyError } from '../../not-ready-error';
import type { KubeApi } from '../api/kube-api';
import { objectPath } from '../api/object-path';
import type { LiveObject } from '../live/live-object';
import type { TellApply } from './apply-event';
import { claimLack } from './claim-lack';
import type { PlannedSet } from './planned-set';
import { quotaLack } from './quota-lack';

/** How long an object may take until it can be used. */
const PATIENCE_SECONDS = 120;
/** How often it is looked at, and after how long it is told that it is waited for. */
const PAUSE_MS = 250;
const TELL_AFTER_MS = 3000;

/** What an object still lacks to be used, in words; nothing where it can be. */
type Lack = (api: KubeApi, object: LiveObject) => string | undefined | Promise<string | undefined>;

/** The kinds that cannot be used as soon as they are there. */
const LACKS: Readonly<Record<string, Lack>> = { ResourceQuota: quotaLack, PersistentVolumeClaim: claimLack };

/** How it is waited. */
export interface Waiting {
  readonly clock: Clock;
  readonly tell: TellApply;
  /** Ends the waiting. @default - it takes as long as it takes */
  readonly signal?: AbortSignal;
}

/**
 * Waits until pods can use what stands in folders: a quota that counts, a claim that has a volume or gets one with its first pod.
 * @throws NotReadyError where something does not get there
 */
export async function waitUntilUsable(
  api: KubeApi,
  sets: readonly PlannedSet[],
  waiting: Waiting,
): Promise<void> {
  const waits = sets.flatMap(({ owner, objects }) =>
    objects.flatMap(({ manifest: { kind, metadata }, action, before }) => {
      const lack = LACKS[kind];
      // What may not be looked at was there before.
      if (!lack || (action === 'none' && !before)) return [];
      const first = action === 'none' ? before : undefined;
      return [waitFor(api, { owner, kind, name: metadata.name, first }, lack, waiting)];
    }),
  );
  const problems = (await Promise.all(waits)).filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new NotReadyError(problems, 3);
}

interface WaitedFor {
  readonly owner: string;
  readonly kind: string;
  readonly name: string;
  /** As it is now. @default - it was changed since it was looked at */
  readonly first: LiveObject | undefined;
}

async function waitFor(
  api: KubeApi,
  { owner, kind, name, first }: WaitedFor,
  lackOf: Lack,
  { clock, tell, signal }: Waiting,
) {
  const begun = clock.now();
  let object = first;
  for (let isTold = false; ; object = undefined) {
    object ??= await api.request<LiveObject>('GET', objectPath(kind, name, api.namespace), { signal });
    const lack = await lackOf(api, object);
    if (lack === undefined) return undefined;
    signal?.throwIfAborted();
    const waited = clock.now() - begun;
    if (waited >= PATIENCE_SECONDS * 1000)
      return {
        message: `the ${kind} ${name} cannot be used after ${PATIENCE_SECONDS} s: ${lack}`,
        help: `\`kubectl describe ${kind.toLowerCase()} ${name} --namespace ${api.namespace}\` says more`,
      };
    if (!isTold && waited >= TELL_AFTER_MS) {
      isTold = true;
      tell({ action: 'waiting', owner, kind, name, detail: lack });
    }
    await new Promise<void>((resolve) => clock.after(PAUSE_MS, resolve));
  }
}
