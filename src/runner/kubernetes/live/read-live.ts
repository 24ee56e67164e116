import { type Denial, denialOf } from '../access/denial';
import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import { MERGE_PATCH } from '../api/merge-patch';
import { objectPath } from '../api/object-path';
import type { LiveObject } from './live-object';

/** What the cluster has under a name, and whether one may know. */
export type Live =
  | { readonly state: 'there'; readonly object: LiveObject }
  | { readonly state: 'absent' }
  | { readonly state: 'hidden'; readonly denial: Denial };

/**
 * Reads an object. A Secret is read as the answer to a patch that changes nothing and is not carried out: who brings
 * Secrets into the cluster may patch them, and need not be allowed to read them besides.
 */
export async function readLive(api: KubeApi, kind: string, name: string): Promise<Live> {
  const path = objectPath(kind, name, api.namespace);
  try {
    const object =
      kind === 'Secret'
        ? await api.request<LiveObject>('PATCH', path, {
            query: { dryRun: 'All' },
            contentType: MERGE_PATCH,
            body: {},
          })
        : await api.request<LiveObject>('GET', path);
    return { state: 'there', object };
  } catch (error) {
    if (!(error instanceof KubeApiError)) throw error;
    if (error.status === 404) return { state: 'absent' };
    const denial = denialOf(error);
    if (denial) return { state: 'hidden', denial };
    throw error;
  }
}
