import type { KubeApi } from '../api/kube-api';
import { KubeApiError } from '../api/kube-api-error';
import type { Manifest } from '../dist/manifest';
import { denialOf } from './denial';
import { environmentRoles } from './environment-role';
import { explainDenial } from './explain-denial';

/** The same API, whose refusals say which of the Roles among these objects of its environment allow the call. */
export function knowingRoles(api: KubeApi, objects: readonly Manifest[]): KubeApi {
  const explain = (error: unknown): never => {
    const denial = error instanceof KubeApiError ? denialOf(error) : undefined;
    if (error instanceof KubeApiError && denial)
      error.help = explainDenial(denial, environmentRoles(objects)).help;
    throw error;
  };
  return {
    ...{ context: api.context, server: api.server, namespace: api.namespace },
    request: (method, path, options) => api.request<never>(method, path, options).catch(explain),
    stream: (path, options) => api.stream(path, options).catch(explain),
  };
}
