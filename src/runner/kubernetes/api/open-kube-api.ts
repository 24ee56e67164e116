import { systemClock } from '../../clock';
import type { LogCall } from '../../log-call';
import type { ClusterAccess } from './cluster-access';
import { Connection } from './connection';
import { HttpKubeApi } from './http-kube-api';
import type { KubeApi } from './kube-api';
import { contextAccess } from './kubeconfig/context-access';
import type { Kubeconfig } from './kubeconfig/kubeconfig';
import { kubeconfigProblem } from './kubeconfig/kubeconfig-problem';
import { loadKubeconfig } from './kubeconfig/load-kubeconfig';
import { podAccess } from './kubeconfig/pod-access';

/** Which cluster, and as whom. */
export interface KubeApiOptions {
  /** A context of the kubeconfig. @default - its current one; inside of a pod without a kubeconfig, the pod's cluster */
  readonly context?: string;
  /** The namespace that calls are about, where they do not say another one. */
  readonly namespace: string;
  /** Says where the kubeconfig is. @default - that of the process */
  readonly env?: NodeJS.ProcessEnv;
  /** Takes each call: `--verbose`. @default - nobody asked */
  readonly log?: LogCall;
}

/**
 * The API of the cluster that kubectl would use. Calls nobody yet.
 * @throws ClusterUnavailableError where no kubeconfig says how to get there
 */
export async function openKubeApi({
  context,
  namespace,
  env = process.env,
  log,
}: KubeApiOptions): Promise<KubeApi> {
  const access = accessOf(loadKubeconfig(env), context, env);
  return new HttpKubeApi(access, new Connection(access, log), namespace);
}

function accessOf(
  kubeconfig: Kubeconfig,
  context: string | undefined,
  env: NodeJS.ProcessEnv,
): ClusterAccess {
  const surroundings = { env, interactive: process.stdin.isTTY === true, clock: systemClock };
  if (kubeconfig.contexts.size === 0) {
    const pod = podAccess(env, systemClock);
    if (pod && (context === undefined || context === pod.context)) return pod;
    throw kubeconfigProblem(
      `there is no kubeconfig: ${kubeconfig.files.map((file) => `\`${file}\``).join(', ')}`,
      'get one from whoever runs the cluster, and let KUBECONFIG name it',
    );
  }
  const name = context ?? kubeconfig.currentContext;
  if (name === undefined)
    throw kubeconfigProblem(
      'the kubeconfig has no current context',
      'choose one with `kubectl config use-context`, or with `--context`',
    );
  return contextAccess(kubeconfig, name, surroundings);
}
