import { clusterProject } from '../../../support/cluster-project';
import { type NodeRegistry, startNodeRegistry } from '../../../support/node-registry';
import { outcomesByTask } from './outcomes-by-task';

const project = clusterProject('image-pull');
const registryNamespace = `fairlead-registry-${process.pid}`;
let registry: NodeRegistry;
jest.setTimeout(180_000);

beforeAll(async () => {
  registry = await startNodeRegistry(project.cluster, registryNamespace);
  await project.write({
    'pipelines/chain.ts': `import { Pipeline, Task } from 'fairlead';
const from = (name: string) => ({
  image: { registry: '${registry.host}', repository: \`etl/\${name}\`, tag: '1' },
  command: ['true'],
  startupTimeout: '20s',
});
export class Chain extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, {});
    for (const name of ['gone', 'private', 'foreign', 'busy']) new Task(this, name, { ...from(name) });
  }
}
`,
  });
}, 1_200_000);
afterAll(async () => {
  await project.cluster?.kubectl(
    'delete',
    'namespace',
    registryNamespace,
    '--ignore-not-found',
    '--wait=false',
  );
}, 60_000);

const failed = (task: string, registryWords: string, before = '') => ({
  state: 'failed',
  cause: 'image',
  message: `${before}the image \`${registry.host}/etl/${task}:1\` cannot be pulled: ${registryWords}`,
  help: 'check its name and tag, and that the nodes may pull from its registry',
  container: task,
  main: true,
});
const status = (words: string) =>
  `pulling from host ${registry.host} failed with status code [manifests 1]: ${words}`;

it('tells what a registry says: at once where that is final, else when the time to start is over', async () => {
  const { code, stdout } = await project.fairlead([
    ...['run', 'chain', '--env', 'staging', '--progress', 'json', '--keep-going'],
  ]);
  expect(code).toBe(1);
  expect(outcomesByTask(stdout)).toEqual({
    gone: failed('gone', `${registry.host}/etl/gone:1: not found`),
    private: failed('private', status('401 Unauthorized')),
    foreign: failed('foreign', status('403 Forbidden')),
    busy: failed('busy', status('429 Too Many Requests'), 'did not start within 20 s: '),
  });
});
