import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { busyboxImage } from '../../../support/busybox-image';
import { type Cluster, cluster } from '../../../support/cluster';
import { type Finished, succeed } from '../../../support/execute';
import { FAIRLEAD, fairleadWith } from '../../../support/fairlead';
import { stagingEnvironment } from '../../../support/staging-environment';
import { tempProject } from '../../../support/temp-project';
import { writeTree } from '../../../support/tree';

const REGISTRY = 'registry.fairlead.test';
const IMAGE = 'fairlead-test/busybox';
const SETTINGS = `defaults: { pullPolicy: 'IfNotPresent' },
  apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],`;

/** A project with a pipeline `chain`, whose environment `staging` is a namespace of a test cluster. */
export interface ChainProject {
  readonly root: string;
  readonly namespace: string;
  readonly kubectl: Cluster['kubectl'];
  readonly kubeconfig: string;
  /** Runs the compiled command line in it. */
  fairlead(...args: readonly string[]): Promise<Finished>;
}

interface ChainOptions {
  /** @default - the one that all tests share */
  readonly on?: () => Promise<Cluster>;
  /** Of the pipeline, in TypeScript. @default - it has none */
  readonly schedule?: string;
  /** Further ones, in TypeScript. @default - there are none */
  readonly environments?: string;
}

/** One for the whole test file, with these tasks as they stand in the body of `chain`; its namespace is deleted after it. */
export function chainProject(
  tasks: string,
  { on = cluster, schedule = '', environments = '' }: ChainOptions = {},
): ChainProject {
  const namespace = `fairlead-run-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const root = tempProject({ 'package.json': JSON.stringify({ name: namespace }) });
  let own: Cluster;
  const kubectl: Cluster['kubectl'] = (...args) => own.kubectl('--namespace', namespace, ...args);
  beforeAll(async () => {
    own = await on();
    const image = `${REGISTRY}/${IMAGE}:1`;
    execFileSync('docker', ['tag', busyboxImage(), image]);
    await own.importImages(image);
    const context = (await own.kubectl('config', 'current-context')).trim();
    writeTree(root, {
      'pipelines/environments.ts':
        stagingEnvironment({ namespace, context, registry: REGISTRY }, SETTINGS) + environments,
      'pipelines/chain.ts': `import { Pipeline, run, SecretRef, Task, Volume } from 'fairlead';
const image = { repository: '${IMAGE}', tag: '1' };
const sh = (script: string) => ({ command: ['sh', '-c'], args: [script] });
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { owner: 'data-engineering', ${schedule} parameters: { table: { type: 'string', default: 'orders' } } });
${tasks}
  }
}
`,
    });
    await succeed(process.execPath, [FAIRLEAD, 'synth'], { cwd: root });
  }, 1_200_000);
  afterAll(async () => {
    await own?.kubectl('delete', 'namespace', namespace, '--ignore-not-found', '--wait=false');
  }, 60_000);
  return {
    ...{ root, namespace, kubectl },
    get kubeconfig() {
      return own.kubeconfig;
    },
    fairlead: (...args) => {
      // `kubectl` lies beside it.
      const PATH = `${dirname(own.kubeconfig)}:${process.env.PATH}`;
      return fairleadWith({ cwd: root, env: { KUBECONFIG: own.kubeconfig, PATH } }, ...args);
    },
  };
}
