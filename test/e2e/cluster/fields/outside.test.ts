import { busyboxImage } from '../../../support/busybox-image';
import { clusterProject } from '../../../support/cluster-project';
import { fieldsFiles } from '../../../support/fields/fields-files';
import { EXTENDED, NODE_LABEL, OWN, outside } from '../../../support/fields/outside';
import { until } from '../../../support/until';

const project = clusterProject('outside', "podSecurity: 'baseline',");
const { kubectl } = project;
jest.setTimeout(180_000);

const CLASSES = [
  { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: OWN }, value: 1234 },
  { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: OWN }, handler: 'runc' },
];
const cluster = () => project.cluster.kubectl;
const podOf = async (task: string) => {
  const labels = `fairlead.dev/pipeline=outside,fairlead.dev/task=${task}`;
  return JSON.parse(await kubectl('get', 'pods', '-l', labels, '-o', 'json')).items[0];
};
let node: string;

beforeAll(async () => {
  await project.cluster.importImages(busyboxImage());
  await cluster()('create', '-f', '-', CLASSES);
  await cluster()('label', 'nodes', '--all', '--overwrite', `${NODE_LABEL}=yes`);
  node = (await cluster()('get', 'nodes', '-o', 'jsonpath={.items[0].metadata.name}')).trim();
  const path = `/status/capacity/${EXTENDED.replace('/', '~1')}`;
  await nodeStatus({ op: 'add', path, value: '1' });
  await project.write(fieldsFiles({ Outside: outside }));
  expect(await project.fairlead(['apply', '--env', 'staging'])).toMatchObject({ code: 0, stderr: '' });
  const run = project.fairlead(['run', 'outside', '--env', 'staging', '--keep-going', '--progress', 'plain']);
  await bindByHand('bound');
  expect(await run).toMatchObject({ code: 1, stdout: expect.stringContaining(': 4 succeeded, 1 failed\n') });
}, 600_000);
afterAll(async () => {
  await nodeStatus({ op: 'remove', path: `/status/capacity/${EXTENDED.replace('/', '~1')}` });
  await cluster()('label', 'nodes', '--all', `${NODE_LABEL}-`);
  await cluster()('delete', 'priorityclass,runtimeclass', OWN);
}, 120_000);

describe.each(Object.entries(outside))('the pod of %s shows', (task, { shows }) => {
  let pod: unknown;
  beforeAll(async () => {
    pod = await podOf(task);
  });

  it.each(Object.entries(shows))('%s', (_, [path, expected]) => {
    expect(at(pod, path)).toEqual(expected);
  });
});

function nodeStatus(operation: object): Promise<string> {
  const patch = ['--subresource=status', '--type=json', '--patch', JSON.stringify([operation])];
  return cluster()('patch', 'node', node, ...patch);
}

/** Does what a scheduler does. */
async function bindByHand(task: string): Promise<void> {
  const pod = await until(`pod of ${task}`, () => podOf(task));
  const binding = {
    ...{ apiVersion: 'v1', kind: 'Binding', metadata: { name: pod.metadata.name } },
    target: { apiVersion: 'v1', kind: 'Node', name: node },
  };
  await kubectl('create', '-f', '-', [binding]);
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], value);
}
