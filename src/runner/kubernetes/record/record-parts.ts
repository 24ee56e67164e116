import type { KubeApi } from '../api/kube-api';
import { collectionPath } from '../api/object-path';
import { RUN_LABELS } from '../jobs/run-labels';
import type { ConfigMap } from '../objects/config-map';
import { unpacked } from './packed';
import { RECORD_LABEL } from './record-names';
import type { StartData } from './start-data';

/** The ConfigMaps of the records of a namespace, or of one run. */
export async function recordParts(api: KubeApi, run?: string): Promise<readonly ConfigMap[]> {
  const labelSelector = run === undefined ? RECORD_LABEL : `${RUN_LABELS.run}=${run},${RECORD_LABEL}`;
  const path = collectionPath('ConfigMap', api.namespace);
  const list = await api.request<{ readonly items: readonly ConfigMap[] }>('GET', path, {
    query: { labelSelector },
  });
  return list.items;
}

/** The events of a run, a line of JSON each. */
export function eventsText(parts: readonly ConfigMap[]): string {
  const chunks = parts.flatMap(({ data = {} }) => Object.entries(data));
  return chunks
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join('');
}

/** What each start of a run was planned to do, by its number. */
export function startsOf(parts: readonly ConfigMap[]): ReadonlyMap<number, StartData> {
  const starts = parts.flatMap(({ binaryData = {} }) => Object.entries(binaryData));
  return new Map(starts.map(([key, text]) => [Number(key.replace('start.', '')), unpacked<StartData>(text)]));
}
