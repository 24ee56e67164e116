import { openKubeApi } from '../../../../src/runner/kubernetes/api/open-kube-api';
import { chainProject } from './chain-project';
import { outcomesOf } from './outcomes-of';
import { type StartedRun, startRun } from './start-run';

/** The first attempt goes on until it is ended. */
const TASKS = `
    new Task(this, 'slow', {
      image,
      env: { ATTEMPT: run.attempt },
      ...sh('trap "exit 1" TERM; echo begun; if [ $ATTEMPT = 1 ]; then sleep 600 & wait; fi'),
      retries: { limit: 1 },
      gracePeriod: '2s',
    });
`;

const project = chainProject(TASKS);
jest.setTimeout(180_000);

test('a pod that is evicted is made again, and that counts as no retry', async () => {
  const run = await startRun(project, '"begun');
  const pod = await podOf(run, 1);
  const { namespace } = project;
  const api = await openKubeApi({ namespace, env: { KUBECONFIG: project.kubeconfig } });
  const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: pod, namespace } };
  await api.request('POST', `/api/v1/namespaces/${namespace}/pods/${pod}/eviction`, { body });
  expect(await run.exit).toBe(0);
  expect(outcomesOf(run)).toEqual([
    expect.objectContaining({
      cause: 'evicted',
      message: expect.stringMatching(/^it was evicted from its node \(`.+`\): .+/),
    }),
    { state: 'succeeded', results: {} },
  ]);
});

test('a pod that somebody deletes has failed, and is tried again', async () => {
  const run = await startRun(project, '"begun');
  await project.kubectl('delete', 'pod', await podOf(run, 1), '--wait=false');
  expect(await run.exit).toBe(0);
  expect(outcomesOf(run)).toEqual([
    expect.objectContaining({ cause: 'removed', message: 'its pod was removed by someone else' }),
    { state: 'succeeded', results: {} },
  ]);
});

test('a Job that somebody deletes has failed, and is tried again', async () => {
  const run = await startRun(project, '"begun');
  await project.kubectl('delete', 'job', `chain-slow-${run.id}-1`, '--wait=false');
  expect(await run.exit).toBe(0);
  expect(outcomesOf(run).map((outcome) => 'cause' in outcome && outcome.cause)).toEqual(['removed', false]);
});

async function podOf(run: StartedRun, attempt: number): Promise<string> {
  const selector = `fairlead.dev/run=${run.id},fairlead.dev/attempt=${attempt}`;
  return project.kubectl('get', 'pods', '-l', selector, '-o', 'jsonpath={.items[0].metadata.name}');
}
