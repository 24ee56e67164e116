import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import { objectPath } from '../api/object-path';
import type { Leftover } from './planned-set';

/** Deletes an object, unless another one has taken its name meanwhile. */
export async function removeLeftover(api: KubeApi, { kind, name, uid }: Leftover): Promise<void> {
  try {
    await api.request('DELETE', objectPath(kind, name, api.namespace), {
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Background',
        preconditions: { uid },
      },
    });
  } catch (error) {
    if (!(error instanceof KubeApiError) || ![404, 409].includes(error.status)) throw error;
  }
}
