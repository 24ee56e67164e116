import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage } from '../../../support/busybox-image';
import { type ClusterHarness, startClusterHarness } from '../../../support/cluster-harness';
import { until } from '../../../support/until';
import { chainProject } from './chain-project';
import { outcomesOf } from './outcomes-of';
import { type StartedRun, startRun } from './start-run';

/** What the task asks for, in thousandths of a processor. */
const ASKED = 600;
/** The first attempt goes on until it is ended, and at once where its node is out of reach. */
const TASKS = `
    new Task(this, 'slow', {
      image,
      env: { ATTEMPT: run.attempt },
      ...sh('trap "exit 1" TERM; echo begun; if [ $ATTEMPT = 1 ]; then sleep 600 & wait; fi'),
      resources: { cpu: { request: '${ASKED}m', limit: '1' }, memory: { request: '16Mi', limit: '64Mi' } },
      gracePeriod: '2s',
      tolerations: [
        { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 },
      ],
    });
`;

let own: ClusterHarness;
const project = chainProject(TASKS, { on: async () => (own = await startClusterHarness(3)) });
let node: string;
beforeAll(async () => {
  node = await own.kubectl('get', 'nodes', '-o', 'jsonpath={.items[0].metadata.name}');
  await own.importImages(busyboxImage());
}, 60_000);
afterAll(() => own.stop(), 120_000);
jest.setTimeout(300_000);

test('a task whose node is lost is tried again, and that counts as no retry', async () => {
  const run = await startRun(project, '"begun');
  await own.kubectl('taint', 'node', node, 'gone=yes:NoExecute');
  await run.until('"attempt-ended"');
  await own.kubectl('taint', 'node', node, 'gone-');
  expect(await run.exit).toBe(0);
  expectLossAndSuccess(run);
});

test('a task whose node was out of reach until its pods were evicted is tried again', async () => {
  const run = await startRun(project, '"begun');
  const remove = await addNode('other');
  await own.kill('kubelet');
  await until('eviction', async () => {
    await own.kubectl('patch', 'node', 'other', '--subresource=status', '-p', JSON.stringify(ready()));
    return project.kubectl(
      ...['get', 'pods', '-l', `fairlead.dev/run=${run.id}`],
      ...['-o', 'jsonpath={.items[*].metadata.deletionTimestamp}'],
    );
  });
  await remove();
  await own.start('kubelet');
  expect(await run.exit).toBe(0);
  expectLossAndSuccess(run);
});

test('a task in whose place comes a pod of higher priority waits until there is room again', async () => {
  await own.kubectl('create', 'priorityclass', 'high', '--value=1000');
  const run = await startRun(project, '"begun');
  const cpu = await own.kubectl('get', 'node', node, '-o', 'jsonpath={.status.allocatable.cpu}');
  const overrides = {
    spec: {
      priorityClassName: 'high',
      containers: [
        {
          name: 'first',
          image: busyboxImage(),
          imagePullPolicy: 'Never',
          command: ['sleep', '5'],
          resources: { requests: { cpu: `${Number(cpu) * 1000 - ASKED / 2}m` } },
        },
      ],
      restartPolicy: 'Never',
    },
  };
  await own.kubectl('run', 'first', '--image=none', `--overrides=${JSON.stringify(overrides)}`);
  expect(await run.exit).toBe(0);
  expect(outcomesOf(run)).toEqual([
    expect.objectContaining({
      cause: 'preempted',
      message: expect.stringMatching(/^a pod of higher priority took its place \(`.+`\)/),
    }),
    { state: 'succeeded', results: {} },
  ]);
});

function expectLossAndSuccess(run: StartedRun): void {
  expect(outcomesOf(run)).toEqual([
    expect.objectContaining({
      cause: 'node-lost',
      message: expect.stringContaining(`its node was lost (\`${node}\`)`),
    }),
    { state: 'succeeded', results: {} },
  ]);
}

/** Of a cluster all of whose nodes are out of reach nothing is evicted: this one is, as long as it is said to be ready. */
async function addNode(name: string): Promise<() => Promise<unknown>> {
  const file = join(project.root, 'node.json');
  const object = { apiVersion: 'v1', kind: 'Node', metadata: { name }, spec: { unschedulable: true } };
  writeFileSync(file, JSON.stringify({ ...object, ...ready() }));
  await own.kubectl('create', '-f', file);
  return () => own.kubectl('delete', 'node', name);
}

function ready() {
  const lastHeartbeatTime = new Date().toISOString();
  return { status: { conditions: [{ type: 'Ready', status: 'True', reason: 'Said', lastHeartbeatTime }] } };
}
