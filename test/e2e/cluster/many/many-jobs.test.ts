import { type ClusterProject, clusterProject } from '../runner/cluster-project';
import { observeRun } from './observe-run';

const COUNT = 500;
const TASKS = `
    for (let i = 0; i < ${COUNT}; i++) new Task(this, \`t\${i}\`, { image, ...sh('echo done') });
`;

let project: ClusterProject;
beforeAll(async () => {
  project = await clusterProject(TASKS);
  expect(await project.fairlead('apply', '--env', 'staging')).toMatchObject({ exitCode: 0 });
}, 1_200_000);
afterAll(() => project.remove(), 60_000);

it('the calls of a run grow with its tasks and no faster, none is turned away, and memory stays small', async () => {
  const one = await runOf(1);
  const some = await runOf(100);
  const all = await runOf(COUNT);
  const each = (some.calls.length - one.calls.length) / 99;
  expect((all.calls.length - one.calls.length) / (COUNT - 1)).toBeLessThan(each * 1.1);
  for (const { messages, calls } of [some, all]) {
    expect(messages).toEqual([]);
    expect(calls.filter((call) => / -> (429|5\d\d|E\w+)$/.test(call))).toEqual([]);
  }
  expect(all.megabytes).toBeLessThan(250);
}, 1_500_000);

async function runOf(count: number) {
  const names = Array.from({ length: count }, (_, i) => `t${i}`);
  const run = await observeRun(project, '--only', names.join());
  expect(run).toMatchObject({ exitCode: 0 });
  return run;
}
