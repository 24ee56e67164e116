import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { busyboxImage } from '../../../support/busybox-image';
import { type Cluster, cluster } from '../../../support/cluster';
import { type Finished, succeed } from '../../../support/execute';
import { FAIRLEAD, fairleadWith } from '../../../support/fairlead';
import { tempProject } from '../../../support/temp-project';

const REGISTRY = 'registry.fairlead.test';
const IMAGE = 'fairlead-test/busybox';

/** A project whose environment `staging` is a namespace of the test cluster. */
export interface ClusterProject {
  readonly root: string;
  readonly namespace: string;
  readonly kubectl: Cluster['kubectl'];
  readonly kubeconfig: string;
  /** Runs the compiled command line in it. */
  fairlead(...args: readonly string[]): Promise<Finished>;
  /** Removes it from the cluster. */
  remove(): Promise<void>;
}

/** Makes a project of these tasks, as they stand in the body of a pipeline `chain`. */
export async function clusterProject(
  tasks: string,
  on?: Cluster,
  schedule = '',
  environments = '',
): Promise<ClusterProject> {
  const own = on ?? (await cluster());
  const image = `${REGISTRY}/${IMAGE}:1`;
  execFileSync('docker', ['tag', busyboxImage(), image]);
  await own.importImages(image);
  const namespace = `fairlead-run-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const context = (await own.kubectl('config', 'current-context')).trim();
  const root = tempProject({
    'package.json': JSON.stringify({ name: namespace }),
    'pipelines/environments.ts': `import { Environment, project } from 'fairlead';
new Environment(project, 'staging', {
  target: 'kubernetes',
  registry: '${REGISTRY}',
  namespace: '${namespace}',
  contexts: ['${context}'],
  defaults: { pullPolicy: 'IfNotPresent' },
  apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],
});
${environments}
`,
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
  // `kubectl` lies beside it.
  const PATH = `${dirname(own.kubeconfig)}:${process.env.PATH}`;
  const env = { KUBECONFIG: own.kubeconfig, PATH };
  await succeed(process.execPath, [FAIRLEAD, 'synth'], { cwd: root });
  const kubectl: Cluster['kubectl'] = (...args) => own.kubectl('--namespace', namespace, ...args);
  return {
    ...{ root, namespace, kubectl, kubeconfig: own.kubeconfig },
    fairlead: (...args) => fairleadWith({ cwd: root, env }, ...args),
    remove: async () => void (await own.kubectl('delete', 'namespace', namespace, '--wait=false')),
  };
}
