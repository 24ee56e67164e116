import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { EmulatedTerminal } from '../../support/emulated-terminal';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject } from './pipeline-project';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const CHILD = join(__dirname, 'run-child.js');
const INTERRUPT = '\x03';

/** Runs the pipeline on a terminal of 80 columns, presses Ctrl-C whenever that shows the next of the texts, and looks at it at the end. */
async function runOnTerminal(cwd: string, ...until: string[]) {
  const terminal = new EmulatedTerminal(80, 24);
  const command = `stty cols 80 rows 24; exec '${process.execPath}' '${CHILD}' '{"progress":"tty","keepGoing":true}'`;
  const { CI: _, ...env } = process.env;
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm', SHELL: '/bin/sh' },
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString('utf8');
    terminal.write(bytes);
    if (!until[0] || !output.includes(until[0])) return;
    until.shift();
    child.stdin.write(INTERRUPT);
  });
  const [code] = await once(child, 'close');
  const shown = (await terminal.everything()).map((line) => line.replace(/\d+(\.\d+)? s\b/g, 'N s'));
  return { code, shown, output, cursor: await terminal.cursor() };
}

it('leaves failures, the table and the summary on a real terminal', async () => {
  const noise =
    "printf '\\033[2J\\033[31mred \\033[0m\\a\\tlast line'; for i in $$(seq 200); do echo $$i; done";
  project = await pipelineProject([
    { name: 'broken', script: 'echo dying; exit 3' },
    { name: 'after', script: 'true', needs: ['broken'] },
    {
      ...{ name: 'noisy', needs: ['broken'], rule: 'all-done' },
      script: `${noise}; printf '\\033[2Jthe \\tend'`,
    },
  ]);
  const { code, shown, cursor } = await runOnTerminal(project.root);
  expect(code).toBe(1);
  expect(shown.slice(0, 7).map((line) => line.replace(/ +/g, ' '))).toEqual([
    'broken > failed: exit code 3',
    expect.stringMatching(/^chain in local \S+ \S+ \S+ 3 of 3 tasks N s$/),
    'TASK STATE TRY TIME LAST LINE',
    'broken failed 1 N s exit code 3',
    'after upstream-failed `broken` failed',
    'noisy succeeded 1 N s \\x1b[2Jthe end',
    'failed in N s: 1 succeeded, 1 failed, 1 upstream-failed',
  ]);
  expect(cursor).toEqual({ x: 0, y: shown.length, wraps: true });
}, 60_000);

it('Ctrl-C leaves the terminal as it was, and no container', async () => {
  project = await pipelineProject([
    {
      name: 'slow',
      script: 'trap "exit 0" TERM; echo ready; while true; do sleep 0.1; done',
      service: { init: false },
    },
  ]);
  const { code, shown, output, cursor } = await runOnTerminal(project.root, 'ready');
  expect(code).toBe(130);
  expect(shown.slice(0, 6).map((line) => line.replace(/ +/g, ' '))).toEqual([
    'warning: stopping: what runs has its grace period',
    ' = help: a second Ctrl-C stops it at once',
    expect.stringMatching(/^chain in local .* 1 of 1 tasks N s$/),
    'TASK STATE TRY TIME LAST LINE',
    'slow cancelled 1 N s the run was interrupted',
    'interrupted in N s: 1 cancelled',
  ]);
  expect(cursor).toEqual({ x: 0, y: shown.length, wraps: true });
  const ESCAPE = String.fromCharCode(27);
  expect(output.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(output.lastIndexOf(`${ESCAPE}[?25l`));
  expect(leftOf(project)).toEqual([]);
}, 60_000);

it('a second Ctrl-C right after the first kills', async () => {
  const script = 'trap "echo staying" TERM; echo ready; while true; do sleep 0.1; done';
  project = await pipelineProject([
    { name: 'stubborn', script, service: { init: false }, gracePeriodSeconds: 3600 },
  ]);
  const { code, shown } = await runOnTerminal(project.root, 'ready', 'stopping');
  expect({ code, end: shown[5] }).toEqual({ code: 130, end: 'interrupted in N s: 1 cancelled' });
  expect(leftOf(project)).toEqual([]);
}, 60_000);
