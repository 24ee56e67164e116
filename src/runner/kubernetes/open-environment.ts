import type { LogCall } from '../log-call';
import { knowingRoles } from './access/knowing-roles';
import type { KubeApi } from './api/kube-api';
import { chooseContext } from './api/kubeconfig/choose-context';
import { loadKubeconfig } from './api/kubeconfig/load-kubeconfig';
import { openKubeApi } from './api/open-kube-api';
import type { ClusterEnvironment } from './dist/cluster-environment';

/** How a command gets to the cluster of an environment. */
export interface ClusterUse {
  /** Says where the kubeconfig is. */
  readonly env: NodeJS.ProcessEnv;
  /** A context, whether the environment names it or not. @default - one that the environment names */
  readonly context?: string;
  /** Takes each call of the API. @default - nobody asked */
  readonly logCall?: LogCall;
}

/**
 * The API of the cluster that an environment is in, for its namespace. Calls nobody yet. A pod without a kubeconfig uses
 * the cluster that it is in.
 * @throws ClusterUnavailableError where no kubeconfig says how to get there, or only to a context that the environment does not name
 */
export async function openEnvironment(
  environment: Pick<ClusterEnvironment, 'name' | 'namespace' | 'contexts' | 'objects'>,
  { env, context, logCall }: ClusterUse,
): Promise<KubeApi> {
  const { contexts, currentContext: current } = loadKubeconfig(env);
  const known = [...contexts.keys()];
  const chosen = context ?? (known.length > 0 ? chooseContext({ environment, known, current }) : undefined);
  const api = await openKubeApi({
    namespace: environment.namespace,
    env,
    ...(chosen !== undefined && { context: chosen }),
    ...(logCall && { log: logCall }),
  });
  return knowingRoles(api, environment.objects);
}
