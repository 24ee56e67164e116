import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asGroups, type Kubeconfig } from './as-groups';
import { type CliResult, cli } from './cli';
import { type Cluster, cluster } from './cluster';
import { stagingEnvironment } from './staging-environment';
import { writeTree } from './tree';

/** A project whose environment `staging` is a namespace of the test cluster. */
export interface ClusterProject {
  readonly root: string;
  readonly namespace: string;
  /** The context of the kubeconfig. */
  readonly context: string;
  readonly cluster: Cluster;
  /** In the namespace, as an administrator. */
  readonly kubectl: Cluster['kubectl'];
  /** Writes files, `pipelines/` for example, and synthesizes. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs a command line as an administrator, or as somebody of these groups. */
  fairlead(argv: readonly string[], groups?: readonly string[]): Promise<CliResult>;
  /** A kubeconfig as somebody of these groups. */
  kubeconfig(groups?: readonly string[]): string;
}

/** One for the whole test file; its namespace is deleted after it. `settings` are more of the environment. */
export function clusterProject(name: string, settings = ''): ClusterProject {
  const run = cli();
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-'));
  const namespace = `fairlead-${name}-${process.pid}`;
  let own: Cluster;
  let context = '';
  let raw: Kubeconfig;
  const kubeconfig = (groups?: readonly string[]) => {
    if (!groups) return own.kubeconfig;
    const file = join(root, 'kubeconfig');
    writeFileSync(file, JSON.stringify(asGroups(raw, groups)));
    return file;
  };
  const project: ClusterProject = {
    root,
    namespace,
    get context() {
      return context;
    },
    get cluster() {
      return own;
    },
    kubectl: (...args) => own.kubectl('--namespace', namespace, ...args),
    kubeconfig,
    fairlead: (argv, groups) => run(root, argv, { KUBECONFIG: kubeconfig(groups), HOME: root }),
    async write(files) {
      writeTree(root, files);
      const { code, stderr } = await run(root, ['synth']);
      if (code !== 0) throw new Error(stderr);
    },
  };
  beforeAll(async () => {
    own = await cluster();
    raw = JSON.parse(await own.kubectl('config', 'view', '--raw', '--output', 'json')) as Kubeconfig;
    context = raw['current-context'];
    writeTree(root, {
      'package.json': '{ "name": "shop" }',
      'pipelines/environments.ts': stagingEnvironment(
        { namespace, context, registry: 'docker.io' },
        `storageClasses: { late: 'standard', early: 'immediate' },\n  ${settings}`,
      ),
    });
  }, 1_200_000);
  afterAll(async () => {
    await own?.kubectl('delete', 'namespace', namespace, '--ignore-not-found', '--wait=false');
    rmSync(root, { recursive: true, force: true });
  }, 120_000);
  return project;
}
