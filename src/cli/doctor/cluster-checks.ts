import { environmentRoles } from '../../runner/kubernetes/access/environment-role';
import { missingRights } from '../../runner/kubernetes/access/missing-rights';
import type { KubeApi } from '../../runner/kubernetes/api/kube-api';
import type { ClusterEnvironment } from '../../runner/kubernetes/dist/cluster-environment';
import { readLive } from '../../runner/kubernetes/live/read-live';
import { type ClusterUse, openEnvironment } from '../../runner/kubernetes/open-environment';
import type { Diagnosis, DoctorCheck } from './check';

/** The Role without which nothing runs. */
const RUN = 'fairlead-run';

/** What a run, an apply and a look into pods need of the cluster of an environment. */
export function clusterChecks(environment: ClusterEnvironment, use: ClusterUse): DoctorCheck[] {
  let reached: Promise<KubeApi> | undefined;
  const api = () => {
    reached ??= reach(environment, use);
    return reached;
  };
  /** What needs a cluster that does not answer is not told twice. */
  const needing = (ask: (api: KubeApi) => Promise<Diagnosis>) => async (): Promise<Diagnosis> => {
    const found = await api().catch(() => undefined);
    return found ? ask(found) : { state: 'skipped', detail: 'needs the cluster' };
  };
  return [
    {
      name: 'cluster',
      vital: true,
      fix: 'look at the kubeconfig',
      run: async () => {
        const found = await api();
        const { gitVersion } = await found.request<{ readonly gitVersion: string }>('GET', '/version');
        return {
          state: 'ok',
          detail: `Kubernetes ${gitVersion} at ${found.server} (context ${found.context})`,
        };
      },
    },
    {
      name: 'namespace',
      vital: true,
      fix: `an administrator of the cluster brings it there: \`fairlead apply --env ${environment.name}\``,
      run: needing(async (found) => {
        const { state } = await readLive(found, 'Namespace', environment.namespace);
        if (state === 'hidden')
          return { state: 'skipped', detail: `${environment.namespace} may not be looked at` };
        const isThere = state === 'there';
        return {
          state: isThere ? 'ok' : 'failed',
          detail: `${environment.namespace} is ${isThere ? '' : 'not '}there`,
        };
      }),
    },
    ...environmentRoles(environment.objects).map(
      (role): DoctorCheck => ({
        name: role.name,
        vital: role.name === RUN,
        fix: `${role.holders.join(', ') || 'nobody'} has the Role \`${role.name}\`: an administrator of the cluster says who belongs to it`,
        run: needing(async (found) => {
          const { count, missingCount, missing } = await missingRights(found, role);
          if (missingCount === 0) return { state: 'ok', detail: `all ${count} rights` };
          return {
            state: 'failed',
            detail: `${missingCount} of ${count} rights are missing: ${missing.join('; ')}`,
          };
        }),
      }),
    ),
  ];
}

/** Asks something that everybody may, so that a wrong address or an expired token shows. */
async function reach(environment: ClusterEnvironment, use: ClusterUse): Promise<KubeApi> {
  const api = await openEnvironment(environment, use);
  await api.request('GET', '/version');
  return api;
}
