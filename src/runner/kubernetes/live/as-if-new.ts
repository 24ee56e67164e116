import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import { collectionPath } from '../api/object-path';
import type { Manifest } from '../dist/manifest';
import { contentOf } from './content';
import type { LiveObject } from './live-object';

/** Kinds of which the cluster adds nothing beside defaults: a claim gets a volume, an account may get secrets. */
const KINDS = ['NetworkPolicy', 'Role', 'RoleBinding', 'ConfigMap', 'CronJob'];

/**
 * What an object would be, defaults and all, if it were made now: what somebody has added to the one that is there is not
 * in it. Nothing is made. Undefined where that cannot be known.
 */
export async function asIfNew(api: KubeApi, manifest: Manifest): Promise<Manifest | undefined> {
  if (!KINDS.includes(manifest.kind)) return undefined;
  const { name: _, ...metadata } = manifest.metadata;
  try {
    const made = await api.request<LiveObject>('POST', collectionPath(manifest.kind, api.namespace), {
      query: { dryRun: 'All' },
      body: { ...manifest, metadata: { ...metadata, generateName: 'fairlead-' } },
    });
    return contentOf(made);
  } catch (error) {
    if (error instanceof KubeApiError) return undefined;
    throw error;
  }
}
