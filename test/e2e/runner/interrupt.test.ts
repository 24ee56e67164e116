import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { slowStandIn } from './slow-stand-in';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

/** Starts a run, sends it signals whenever its output has shown the next of the given texts, and waits for its end. */
async function runAndSignal(cwd: string, signals: readonly (readonly [NodeJS.Signals, string])[]) {
  const child = spawn(process.execPath, [join(__dirname, 'run-child.js')], { cwd });
  const left = [...signals];
  let output = '';
  const read = (bytes: Buffer) => {
    output += bytes.toString('utf8');
    const [next] = left;
    if (next && output.includes(next[1])) {
      left.shift();
      child.kill(next[0]);
    }
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const [code] = await once(child, 'close');
  return { code, output, unsent: left };
}

const POLITE = 'trap "echo tidying up; exit 0" TERM; echo ready; while true; do sleep 0.1; done';
const STUBBORN = 'trap "echo staying" TERM; echo ready; while true; do sleep 0.1; done';

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s stops tasks with their grace period, and nothing is left',
  async (signal, code) => {
    project = await pipelineProject([
      { name: 'first', script: POLITE, service: { init: false } },
      { name: 'second', script: 'true', needs: ['first'] },
      { name: 'always', script: 'true', needs: ['first'], rule: 'all-done' },
    ]);
    const run = await runAndSignal(project.root, [[signal, '| ready']]);
    expect(run).toEqual({ code, output: expect.any(String), unsent: [] });
    const lines = run.output.split('\n').slice(1);
    expect(lines.map((line) => line.replace(/[\d.]+ s/, 'N s'))).toEqual([
      'first  > running',
      'first  | ready',
      'warning: stopping: what runs has its grace period',
      '  = help: a second Ctrl-C stops it at once',
      'first  | tidying up',
      'first  > cancelled: the run was interrupted',
      'second > cancelled: `first` was cancelled',
      'always > cancelled: the run was interrupted',
      'interrupted in N s: 3 cancelled',
      '',
      expect.stringMatching(/^go on with it: fairlead run --resume \d{8}-\d{6}-[0-9a-f]{4}$/),
      '',
    ]);
    expect(leftOf(project)).toEqual([]);
  },
  60_000,
);

it('a second Ctrl-C kills what does not end by itself', async () => {
  project = await pipelineProject([
    { name: 'stubborn', script: STUBBORN, service: { init: false }, gracePeriodSeconds: 3600 },
  ]);
  const run = await runAndSignal(project.root, [
    ['SIGINT', '| ready'],
    ['SIGINT', '| staying'],
  ]);
  expect(run).toEqual({ code: 130, output: expect.any(String), unsent: [] });
  expect(leftOf(project)).toEqual([]);
}, 60_000);

it('an interrupt while services start leaves no task behind', async () => {
  project = await pipelineProject([{ name: 'task', script: 'true' }], slowStandIn);
  const run = await runAndSignal(project.root, [['SIGINT', 'slow > starting']]);
  expect(run).toEqual({ code: 130, output: expect.any(String), unsent: [] });
  expect(leftOf(project).filter((name) => !name.includes('slow'))).toEqual([]);
}, 60_000);
