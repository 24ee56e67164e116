import { existsSync, readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import type { Clock } from '../../../clock';
import type { ClusterAccess } from '../cluster-access';
import { TokenFileCredentials } from '../credentials/token-file-credentials';

/** Where the kubelet puts the token of a pod's service account. */
const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The name of the context inside of a pod. */
export const IN_CLUSTER = 'in-cluster';

/** How a pod gets to the cluster that it is in; nothing where this is no pod, or one without a token. */
export function podAccess(
  env: NodeJS.ProcessEnv,
  clock: Pick<Clock, 'now'>,
  folder = SERVICE_ACCOUNT,
): ClusterAccess | undefined {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } = env;
  const token = join(folder, 'token');
  if (!host || !existsSync(token)) return undefined;
  return {
    context: IN_CLUSTER,
    server: new URL(`https://${isIPv6(host) ? `[${host}]` : host}:${port}`),
    ca: readFileSync(join(folder, 'ca.crt')),
    skipVerify: false,
    credentials: new TokenFileCredentials(token, clock),
  };
}
