import { denialOf } from '../access/denial';
import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import type { LiveObject } from '../live/live-object';

interface Claim extends LiveObject {
  readonly status?: { readonly phase?: string };
}

interface EventList {
  readonly items: readonly {
    readonly reason?: string;
    readonly message?: string;
    readonly lastTimestamp?: string;
  }[];
}

/** A claim with this event gets its volume together with its first pod. */
const WAITS_FOR_POD = 'WaitForFirstConsumer';

/** What a claim waits for; its events say it. */
export async function claimLack(api: KubeApi, claim: LiveObject): Promise<string | undefined> {
  const { phase } = (claim as Claim).status ?? {};
  if (phase === 'Bound') return undefined;
  if (phase === 'Lost') return 'its volume is gone';
  const events = await eventsOf(api, claim);
  if (events.some(({ reason }) => reason === WAITS_FOR_POD)) return undefined;
  const last = events.at(-1);
  return last?.message ?? 'it has no volume';
}

/** The oldest first; none where they may not be read. */
async function eventsOf(api: KubeApi, { metadata: { uid } }: LiveObject): Promise<EventList['items']> {
  try {
    const { items } = await api.request<EventList>('GET', `/api/v1/namespaces/${api.namespace}/events`, {
      query: { fieldSelector: `involvedObject.uid=${uid}` },
    });
    return items.toSorted((a, b) => ((a.lastTimestamp ?? '') < (b.lastTimestamp ?? '') ? -1 : 1));
  } catch (error) {
    if (error instanceof KubeApiError && denialOf(error)) return [];
    throw error;
  }
}
