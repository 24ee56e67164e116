import { unknownNameHelp } from '../../../../support/unknown-name';
import type { ClusterAccess } from '../cluster-access';
import { type UserSurroundings, userCredentials } from '../credentials/user-credentials';
import type { FromFile, Kubeconfig } from './kubeconfig';
import { kubeconfigProblem } from './kubeconfig-problem';
import { proxyFor } from './proxy-for';
import { readPem } from './read-pem';

/**
 * How one gets to the cluster of a context.
 * @throws ClusterUnavailableError where the kubeconfig does not say it
 */
export function contextAccess(
  kubeconfig: Kubeconfig,
  context: string,
  surroundings: UserSurroundings,
): ClusterAccess {
  const { contexts, clusters, users } = kubeconfig;
  const found = contexts.get(context);
  if (!found)
    throw kubeconfigProblem(
      `there is no context \`${context}\` in the kubeconfig`,
      unknownNameHelp(context, [...contexts.keys()]),
    );
  const named = <T>(parts: ReadonlyMap<string, FromFile<T>>, kind: string, name: string | undefined) => {
    const part = name === undefined ? undefined : parts.get(name);
    if (part) return part;
    throw kubeconfigProblem(
      `context \`${context}\` of the kubeconfig names the ${kind} \`${name ?? ''}\`, which is not there`,
      unknownNameHelp(name ?? '', [...parts.keys()]),
    );
  };
  const { cluster: clusterName, user: userName } = found.value;
  const cluster = named(clusters, 'cluster', clusterName);
  const user = named(users, 'user', userName);
  const server = serverOf(clusterName ?? '', cluster.value.server);
  const ca = readPem(cluster, 'certificate-authority');
  const serverName = cluster.value['tls-server-name'];
  const proxy = proxyFor(server, cluster.value['proxy-url'], surroundings.env);
  return {
    context,
    server,
    ...(ca && { ca }),
    ...(serverName && { serverName }),
    skipVerify: cluster.value['insecure-skip-tls-verify'] ?? false,
    ...(proxy && { proxy }),
    credentials: userCredentials(userName ?? '', user, cluster.value, surroundings),
  };
}

function serverOf(cluster: string, server: string | undefined): URL {
  if (server && URL.canParse(server) && /^https?:/.test(server)) return new URL(server);
  throw kubeconfigProblem(
    `cluster \`${cluster}\` of the kubeconfig has no address that can be used: \`${server ?? ''}\``,
    'its `server` is an address like `https://cluster.example.com:6443`',
  );
}
