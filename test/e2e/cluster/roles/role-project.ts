import { join } from 'node:path';
import { busyboxImage } from '../../../support/busybox-image';
import { type ClusterProject, clusterProject } from '../../../support/cluster-project';
import { execute, type Finished } from '../../../support/execute';
import { FAIRLEAD } from '../../../support/fairlead';
import { type RecordingProxy, recordingProxy } from '../../../support/recording-proxy';
import { writeKubeconfig } from '../../../support/write-kubeconfig';

/** A project in which somebody has one of the Roles of the environment, and nothing else. */
export interface RoleProject extends Pick<ClusterProject, 'write' | 'namespace' | 'root'> {
  /** As an administrator. */
  readonly administrator: Pick<ClusterProject, 'kubectl' | 'fairlead'>;
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

/** One for the whole test file. `settings` are more of the environment. */
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
      user: { as: 'jane', 'as-groups': [`fairlead:staging:${role}`, 'system:authenticated'] },
    });
  }, 1_200_000);
  afterAll(() => proxy?.close());
  const { root, namespace } = project;
  const env = () => ({ KUBECONFIG: kubeconfig, HOME: root });
  return {
    ...{ root, namespace, write: project.write, administrator: project },
    fairlead: (...argv) => execute(process.execPath, [FAIRLEAD, ...argv], { cwd: root, env: env() }),
    kubectl: (argv, { env: more = {}, seconds = 60 } = {}) => {
      const kubectl = join(project.cluster.kubeconfig, '../kubectl');
      const args = [String(seconds), kubectl, '--namespace', namespace, ...argv];
      return execute('timeout', args, { env: { ...env(), ...more } });
    },
    async rights() {
      const given = await rightsOf(project, `fairlead-${role}`);
      return {
        superfluous: given.filter((right) => !proxy.used.has(right)),
        missing: [...proxy.refused].sort(),
      };
    },
  };
}

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

async function rightsOf({ kubectl }: ClusterProject, role: string): Promise<string[]> {
  const { rules } = JSON.parse(await kubectl('get', 'role', role, '--output', 'json')) as { rules: Rule[] };
  return rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) =>
        verbs.map((verb) => `${verb} ${group === '' ? resource : `${resource}.${group}`}`),
      ),
    ),
  );
}
