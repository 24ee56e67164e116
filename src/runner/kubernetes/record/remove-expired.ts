import type { Clock } from '../../clock';
import type { KubeApi } from '../api/kube-api';
import { collectionPath } from '../api/object-path';
import { unless } from '../api/unless';
import type { ConfigMap } from '../objects/config-map';
import { RECORD_ANNOTATIONS, RECORD_LABEL } from './record-names';

/** Removes the records of runs that ended long ago, each with all that it owns: a cluster does not do so by itself. */
export async function removeExpired(api: KubeApi, clock: Clock): Promise<void> {
  const path = collectionPath('ConfigMap', api.namespace);
  const query = { labelSelector: `${RECORD_LABEL}=run` };
  const { items } = await api.request<{ readonly items: readonly ConfigMap[] }>('GET', path, { query });
  const expired = items.filter(({ metadata }) => {
    const expires = metadata.annotations?.[RECORD_ANNOTATIONS.expires];
    return expires !== undefined && Date.parse(expires) <= clock.now();
  });
  for (const { metadata } of expired) {
    const body = { preconditions: { uid: metadata.uid }, propagationPolicy: 'Background' };
    await api
      .request('DELETE', `${path}/${metadata.name}`, { body })
      .catch(unless('NotFound'))
      .catch(unless('Conflict'));
  }
}
