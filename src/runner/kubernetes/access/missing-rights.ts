import { StartGate } from '../../start-gate';
import type { KubeApi } from '../api/kube-api';
import type { EnvironmentRole } from './environment-role';
import { resourceName } from './resource-name';

/** How many rights are asked for at once. */
const AT_ONCE = 8;

interface Review {
  readonly status?: { readonly allowed?: boolean };
}

/** What a Role allows, and what of it the caller may not do, by resource: `create, delete jobs.batch`. */
export interface RightsFound {
  readonly count: number;
  readonly missingCount: number;
  readonly missing: readonly string[];
}

/** Asks the cluster for each right of a Role whether the caller has it, from whichever Role. */
export async function missingRights(api: KubeApi, { rules }: EnvironmentRole): Promise<RightsFound> {
  const gate = new StartGate(AT_ONCE);
  const rights = rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) => verbs.map((verb) => ({ group, resource, verb }))),
    ),
  );
  const allowed = await Promise.all(rights.map((right) => gate.pass(() => isAllowed(api, right))));
  const missing = new Map<string, string[]>();
  for (const [index, right] of rights.entries()) {
    if (allowed[index]) continue;
    const name = resourceName(right);
    missing.set(name, [...(missing.get(name) ?? []), right.verb]);
  }
  return {
    count: rights.length,
    missingCount: allowed.filter((isGiven) => !isGiven).length,
    missing: [...missing].map(([name, verbs]) => `${verbs.join(', ')} ${name}`),
  };
}

async function isAllowed(
  api: KubeApi,
  right: { readonly group: string; readonly resource: string; readonly verb: string },
): Promise<boolean> {
  const [resource, subresource] = right.resource.split('/');
  const resourceAttributes = { ...right, namespace: api.namespace, resource, subresource };
  const body = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes },
  };
  const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
  const { status } = await api.request<Review>('POST', path, { body });
  return status?.allowed ?? false;
}
