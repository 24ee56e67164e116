import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chainProject } from '../runner/chain-project';
import { type ObservedRun, observeRun } from './observe-run';

const COUNT = 500;
const TEXT = 'x'.repeat(3000);
/** The results of all tasks are more than one ConfigMap takes. */
const SCRIPT = `printf '{"text": "%s"}' ${TEXT} > /airflow/xcom/return.json`;
const TASKS = `
    const script = ${JSON.stringify(SCRIPT)};
    for (let i = 0; i < ${COUNT}; i++) new Task(this, \`t\${i}\`, { image, ...sh(script), results: { text: 'string' } });
`;

const project = chainProject(TASKS);
let all: ObservedRun;
beforeAll(async () => {
  expect(await project.fairlead('apply', '--env', 'staging')).toMatchObject({ exitCode: 0 });
}, 120_000);

it('the calls of a run grow with its tasks and no faster, none is turned away, and memory stays small', async () => {
  const one = await runOf(1);
  const some = await runOf(100);
  all = await runOf(COUNT);
  const each = (some.calls.length - one.calls.length) / 99;
  // A slower machine has fewer events to write at once.
  expect((all.calls.length - one.calls.length) / (COUNT - 1)).toBeLessThan(each * 1.5);
  for (const { messages, calls } of [some, all]) {
    expect(messages).toEqual([]);
    expect(calls.filter((call) => / -> (429|5\d\d|E\w+)$/.test(call))).toEqual([]);
  }
  expect(all.megabytes).toBeLessThan(250);
}, 1_500_000);

it('a record that has outgrown one ConfigMap is whole on another machine', async () => {
  const selector = `fairlead.dev/run=${all.id}`;
  const parts = await project.kubectl('get', 'configmaps', '-l', selector, '-o', 'name');
  expect(parts.trim().split('\n').sort().slice(0, 3)).toEqual(
    ['', '-2', '-3'].map((part) => `configmap/fairlead-run-${all.id}${part}`),
  );
  rmSync(join(project.root, '.fairlead'), { recursive: true });
  const { stdout } = await project.fairlead('runs', 'show', all.id, '--env', 'staging', '-o', 'json');
  const { tasks } = JSON.parse(stdout) as { tasks: Record<string, { results: unknown }> };
  expect(Object.values(tasks).map(({ results }) => results)).toEqual(Array(COUNT).fill({ text: TEXT }));
}, 120_000);

async function runOf(count: number): Promise<ObservedRun> {
  const names = Array.from({ length: count }, (_, i) => `t${i}`);
  const run = await observeRun(project, '--only', names.join());
  expect(run).toMatchObject({ exitCode: 0 });
  return run;
}
