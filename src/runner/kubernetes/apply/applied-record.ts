import { LABELS } from '../../../support/kubernetes-labels';
import { sha256 } from '../../../support/sha256';
import { NotReadyError } from '../../not-ready-error';
import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import { collectionPath, objectPath } from '../api/object-path';
import type { ClusterEnvironment } from '../dist/cluster-environment';
import type { Manifest } from '../dist/manifest';
import { FIELD_MANAGERS } from '../live/field-managers';
import type { LiveObject } from '../live/live-object';

/** What fairlead has applied of a folder: a ConfigMap beside the objects, which says what a later apply may remove. */
export interface AppliedRecord {
  /** `environment`, or the pipeline. */
  readonly owner: string;
  /** By `<kind> <name>`, a hash of what was applied last. */
  readonly objects: ReadonlyMap<string, string>;
  /** @default - it is not there yet */
  readonly resourceVersion?: string;
}

/** What tells whether an object was applied as it is. */
export function manifestHash(manifest: Manifest): string {
  return sha256(JSON.stringify(manifest)).slice(0, 16);
}

/** The names of other objects have no dots. */
const recordName = (owner: string) => `fairlead-applied.${owner}`;

/** The record of a folder; an empty one where nothing has been applied, or it may not be read. */
export async function readRecord(api: KubeApi, owner: string): Promise<AppliedRecord> {
  try {
    const path = objectPath('ConfigMap', recordName(owner), api.namespace);
    return recordOf(await api.request<LiveObject>('GET', path));
  } catch (error) {
    if (error instanceof KubeApiError && [403, 404].includes(error.status))
      return { owner, objects: new Map() };
    throw error;
  }
}

/** The records of all folders of the environment. */
export async function listRecords(api: KubeApi, { project }: ClusterEnvironment): Promise<AppliedRecord[]> {
  const { items } = await api.request<{ readonly items: readonly LiveObject[] }>(
    'GET',
    collectionPath('ConfigMap', api.namespace),
    { query: { labelSelector: `${LABELS.applied},app.kubernetes.io/part-of=${project}` } },
  );
  return items.map(recordOf);
}

function recordOf({ metadata, data }: LiveObject): AppliedRecord {
  const lines = ((data as { readonly objects?: string } | undefined)?.objects ?? '')
    .split('\n')
    .filter(Boolean);
  return {
    owner: metadata.labels?.[LABELS.applied] ?? '',
    objects: new Map(
      lines.map((line) => {
        const [kind, name, hash = ''] = line.split(' ');
        return [`${kind} ${name}`, hash];
      }),
    ),
    ...(metadata.resourceVersion && { resourceVersion: metadata.resourceVersion }),
  };
}

/**
 * Writes what a record is to say from now on; nothing where it says so already. One that says nothing is removed.
 * @throws NotReadyError where somebody else has written it meanwhile
 */
export async function writeRecord(
  api: KubeApi,
  { project }: ClusterEnvironment,
  record: AppliedRecord,
  objects: AppliedRecord['objects'],
): Promise<AppliedRecord> {
  const text = textOf(objects);
  const { owner, resourceVersion } = record;
  if (text === textOf(record.objects)) return record;
  const name = recordName(owner);
  if (objects.size === 0) {
    await api.request('DELETE', objectPath('ConfigMap', name, api.namespace));
    return { owner, objects };
  }
  const body = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name,
      namespace: api.namespace,
      labels: {
        'app.kubernetes.io/managed-by': 'fairlead',
        'app.kubernetes.io/part-of': project,
        [LABELS.applied]: owner,
      },
      ...(resourceVersion && { resourceVersion }),
    },
    data: { objects: text },
  };
  const query = { fieldManager: FIELD_MANAGERS.manifests };
  try {
    const written = resourceVersion
      ? await api.request<LiveObject>('PATCH', objectPath('ConfigMap', name, api.namespace), {
          query: { ...query, force: true },
          contentType: 'application/apply-patch+yaml',
          body,
        })
      : await api.request<LiveObject>('POST', collectionPath('ConfigMap', api.namespace), { query, body });
    return recordOf(written);
  } catch (error) {
    if (error instanceof KubeApiError && error.status === 409)
      throw new NotReadyError(
        [
          {
            message: `somebody else is applying \`${owner}\` in \`${api.namespace}\` right now`,
            help: 'try again when they are done',
          },
        ],
        1,
      );
    throw error;
  }
}

function textOf(objects: AppliedRecord['objects']): string {
  return [...objects]
    .map(([key, hash]) => `${key} ${hash}\n`)
    .sort()
    .join('');
}
