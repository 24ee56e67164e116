import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterHarness, startClusterHarness } from '../../../support/cluster-harness';
import { until } from '../../../support/until';
import { recordedLog, recordedRun } from '../../runner/robust/recorded';
import { chainProject } from './chain-project';
import { startRun } from './start-run';

const COUNT = 10_000;

/** Some 200 lines a second. */
const TASKS = `
    new Task(this, 'one', {
      image,
      ...sh('i=0; while [ $i -lt ${COUNT} ]; do seq $i $((i+19)) | sed "s/^/line /"; i=$((i+20)); sleep 0.1; done'),
    });
`;

let own: ClusterHarness;
const project = chainProject(TASKS, { on: async () => (own = await startClusterHarness(4)) });
afterAll(() => own.stop(), 120_000);
jest.setTimeout(300_000);

test('a run that goes on tells which lines the kubelet had rotated away, and has all others once', async () => {
  const run = await startRun(project, 'line 500');
  const folder = await logFolder(run.id);
  run.child.kill('SIGKILL');
  await run.exit;
  const before = recordedLog(project, 'one', 1);
  const read = before.split('\n').length - 1;
  const from = momentOf(`line ${read - 1}`, current(folder));

  await rotating(() => until('rotation', async () => !mayHave(folder, ` line ${read}\n`)));
  const resumed = await project.fairlead('run', '--resume', run.id, '--env', 'staging');

  const [first = ''] = /line \d+/.exec(current(folder)) ?? [];
  const to = momentOf(first, current(folder));
  const text = `the log of \`one\` has a gap: what was written after ${from} and before ${to} was no longer there to be read`;
  const warnings = resumed.stdout.split('\n').filter((line) => line.startsWith('warning'));
  expect({ ...resumed, warnings }).toMatchObject({ exitCode: 0, stderr: '', warnings: [`warning: ${text}`] });
  expect(recordedRun(project)).toMatchObject({ run: run.id, state: 'succeeded', messages: [text] });
  const next = Number(first.slice('line '.length));
  expect(next).toBeGreaterThan(read);
  expect(recordedLog(project, 'one', 1)).toBe(lines(0, read) + lines(next, COUNT));
});

/** Meanwhile the kubelet begins a new file whenever it looks at one, and keeps one more. */
async function rotating(act: () => Promise<unknown>): Promise<void> {
  const config = join(own.kubeconfig, '../config/kubelet.yaml');
  const usual = readFileSync(config, 'utf8');
  const restart = async (text: string) => {
    await own.kill('kubelet');
    writeFileSync(config, text);
    await own.start('kubelet');
  };
  const often = 'containerLogMaxSize: 16Ki\ncontainerLogMaxFiles: 2\ncontainerLogMonitorInterval: 3s';
  await restart(usual.replace(/^containerLogMaxSize: .+$/m, often));
  await act();
  await restart(usual);
}

/** Where the kubelet has the log of the only pod of a run. */
async function logFolder(run: string): Promise<string> {
  const [namespace, name, uid] = ['namespace', 'name', 'uid'].map((field) => `{.items[0].metadata.${field}}`);
  const output = `jsonpath=${namespace}_${name}_${uid}`;
  const pod = await project.kubectl('get', 'pods', '-l', `fairlead.dev/run=${run}`, '-o', output);
  const folder = join(own.kubeconfig, '../log/pods', pod);
  return join(folder, readdirSync(folder)[0] ?? '');
}

function current(folder: string): string {
  return readFileSync(join(folder, '0.log'), 'utf8');
}

/** Whether a file of the folder has this text; one that is being renamed may. */
function mayHave(folder: string, text: string): boolean {
  try {
    return readdirSync(folder).some((name) => readFileSync(join(folder, name), 'utf8').includes(text));
  } catch {
    return true;
  }
}

function momentOf(line: string, log: string): string {
  const [moment = ''] = new RegExp(`^\\S+(?= stdout F ${line}$)`, 'm').exec(log) ?? [];
  return new Date(moment).toISOString();
}

function lines(from: number, until: number): string {
  return Array.from({ length: until - from }, (_, i) => `line ${from + i}\n`).join('');
}
