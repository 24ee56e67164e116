import { type ClusterHarness, type Part, startClusterHarness } from '../../../support/cluster-harness';
import { chainProject } from './chain-project';
import { startRun } from './start-run';

/** Both tasks write slowly; the second begins while or after servers are away. */
const TASKS = `
    const script = \`i=0; while [ \\$i -lt 60 ]; do echo line \\$i; i=\\$((i+1)); sleep 0.25; done; echo '{"n": 60}' > /airflow/xcom/return.json\`;
    const one = new Task(this, 'one', { image, ...sh(script), results: { n: 'integer' } });
    const two = new Task(this, 'two', { image, ...sh(script), env: { N: one.result('n') }, results: { n: 'integer' } });
    one.precedes(two);
`;
const LINES = Array.from({ length: 60 }, (_, i) => `line ${i}\n`).join('');

let own: ClusterHarness;
const project = chainProject(TASKS, { on: async () => (own = await startClusterHarness(2)) });
afterAll(() => own.stop(), 120_000);
jest.setTimeout(300_000);

const cases: readonly (readonly Part[])[] = [
  ['kube-apiserver'],
  ['etcd', 'kube-apiserver'],
  ['etcd'],
  ['kubelet'],
  ['kube-controller-manager', 'kube-scheduler'],
];

test.each(cases.map((parts) => ({ parts, names: parts.join(' and ') })))(
  'a run outlives a restart of $names',
  async ({ parts }) => {
    const run = await startRun(project, 'line 10');
    await own.kill(...parts);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    await own.start(...parts);
    const code = await run.exit;
    const told = run
      .text()
      .split('\n')
      .filter((line) => /"level"|"failed"/.test(line));
    expect({ code, told }).toEqual({ code: 0, told: [] });
    for (const task of ['one', 'two']) {
      const { stdout } = await project.fairlead(
        'logs',
        `chain/${task}`,
        '--run',
        run.id,
        '--env',
        'staging',
        '-o',
        'raw',
      );
      expect(stdout).toBe(LINES);
    }
    const jobs = await project.kubectl('get', 'jobs', '-l', `fairlead.dev/run=${run.id}`, '-o', 'name');
    expect(jobs).toBe(`job.batch/chain-one-${run.id}-1\njob.batch/chain-two-${run.id}-1\n`);
  },
);
