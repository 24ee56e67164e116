import { dirname } from 'node:path';
import { busyboxImage } from '../../../support/busybox-image';
import { type ClusterProject, clusterProject } from '../../../support/cluster-project';
import { execute, type Finished } from '../../../support/execute';
import { FAIRLEAD } from '../../../support/fairlead';
import { type RecordingProxy, recordingProxy } from '../../../support/recording-proxy';
import { rightsOfRole } from '../../../support/rights-of-role';
import { writeKubeconfig } from '../../../support/write-kubeconfig';

/** A project in which somebody has one of the Roles of the environment, and nothing else. */
export interface RoleProject extends Pick<ClusterProject, 'write' | 'namespace' | 'root'> {
  /** As an administrator. */
  readonly administrator: Pick<ClusterProject, 'cluster' | 'kubectl' | 'fairlead'>;
  /** The kubeconfig of whoever has that Role only. */
  kubeconfig(): string;
  /** The command line, with that Role only. */
  fairlead(...argv: readonly string[]): Promise<Finished>;
  /** kubectl, with that Role only, for no longer than so many seconds. */
  kubectl(argv: readonly string[], options?: KubectlOptions): Promise<Finished>;
  /** Rights that the Role gives and no call of this file has needed, and such as a call wanted and it does not give. */
  rights(): Promise<{ readonly superfluous: readonly string[]; readonly missing: readonly string[] }>;
}

interface KubectlOptions {
  /** On top of that of the tests. */
  readonly env?: NodeJS.ProcessEnv;
  /** @default 60 */
  readonly seconds?: number;
}

/** One for the whole test file; `schedule` is the Role of an account, the others are of groups. `settings` are more of the environment. */
export function roleProject(role: string, settings = ''): RoleProject {
  const project = clusterProject(`role-${role}`, settings);
  let proxy: RecordingProxy;
  let kubeconfig: string;
  beforeAll(async () => {
    await project.cluster.importImages(busyboxImage());
    const { kubectl } = project.cluster;
    const raw = JSON.parse(await kubectl('config', 'view', '--raw', '--minify', '--output', 'json'));
    const [{ cluster }] = raw.clusters;
    const [{ user }] = raw.users;
    const decoded = (text: string) => Buffer.from(text, 'base64');
    proxy = await recordingProxy({
      server: cluster.server,
      tls: {
        ca: decoded(cluster['certificate-authority-data']),
        cert: decoded(user['client-certificate-data']),
        key: decoded(user['client-key-data']),
      },
    });
    kubeconfig = writeKubeconfig(project.root, {
      name: project.context,
      cluster: { server: proxy.url },
      user:
        role === 'schedule'
          ? { as: `system:serviceaccount:${project.namespace}:fairlead-schedule` }
          : { as: 'jane', 'as-groups': [`fairlead:staging:${role}`, 'system:authenticated'] },
    });
  }, 1_200_000);
  afterAll(() => proxy?.close());
  const { root, namespace } = project;
  // `kubectl` lies beside the kubeconfig of the cluster.
  const env = () => ({
    ...{ KUBECONFIG: kubeconfig, HOME: root },
    PATH: `${dirname(project.cluster.kubeconfig)}:${process.env.PATH}`,
  });
  return {
    ...{ root, namespace, write: project.write, administrator: project },
    kubeconfig: () => kubeconfig,
    fairlead: (...argv) => execute(process.execPath, [FAIRLEAD, ...argv], { cwd: root, env: env() }),
    kubectl: (argv, { env: more = {}, seconds = 60 } = {}) => {
      const args = [String(seconds), 'kubectl', '--namespace', namespace, ...argv];
      return execute('timeout', args, { env: { ...env(), ...more } });
    },
    async rights() {
      const given = await rightsOfRole(project.cluster.kubectl, namespace, `fairlead-${role}`);
      return {
        superfluous: given.filter((right) => !proxy.used.has(right)),
        missing: [...proxy.refused].sort(),
      };
    },
  };
}
