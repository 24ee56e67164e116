import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logPieces } from '../../../src/runner/record/log-pieces';
import { runFiles } from '../../../src/runner/record/run-files';
import { FAIRLEAD } from '../../support/fairlead';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { type ChainRun, runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const file = ({ root }: PipelineProject, run: string, task: string) =>
  runFiles(join(root, '.fairlead'), run).log(task, 1);

const idOf = (run: ChainRun) =>
  run.events.flatMap((event) => (event.type === 'run-started' ? event.run : []))[0];

const line = (task: string, number: number) => `${task}: line ${number} of what a task has to say\n`;
const count = (task: string, lines: number) =>
  `awk 'BEGIN { for (i = 0; i < ${lines}; i++) print "${task}: line " i " of what a task has to say" }'`;
const counted = (task: string, lines: number) =>
  Array.from({ length: lines }, (_, i) => line(task, i)).join('');

/** Runs the compiled command line with its output in a file; the most memory that it took, in MiB. */
async function runInto({ root }: PipelineProject, output: string): Promise<number> {
  const child = spawn(process.execPath, [FAIRLEAD, 'run', 'chain', '--progress', 'plain'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pipe(createWriteStream(output));
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  expect(code).toBe(0);
  return peak;
}

it.each([
  [1, 1_000_000],
  [20, 50_000],
])(
  'keeps every line once and in order of %d tasks that write %d each, in little memory',
  async (tasks, lines) => {
    const names = Array.from({ length: tasks }, (_, i) => `t${i}`);
    project = await pipelineProject(names.map((name) => ({ name, script: count(name, lines) })));
    const output = join(project.root, 'output');
    const peak = await runInto(project, output);
    const shown = readFileSync(output, 'latin1').split('\n');
    const run = /^run (\S+) /.exec(shown[0] ?? '')?.[1] ?? '';
    for (const name of names) {
      const expected = counted(name, lines);
      expect(readFileSync(file(project, run, name).bytes, 'latin1') === expected).toBe(true);
      const front = `${name} `;
      const own = shown.flatMap((text) =>
        text.startsWith(front) && text.includes(' | ') ? `${text.slice(text.indexOf(' | ') + 3)}\n` : [],
      );
      expect(own.join('') === expected).toBe(true);
    }
    expect(peak).toBeGreaterThan(30);
    expect(peak).toBeLessThan(250);
  },
  600_000,
);

it.each([
  ['a line of 1 MB without an end', `head -c 1048576 /dev/zero | tr '\\0' x`, Buffer.alloc(1_048_576, 'x')],
  ['a progress bar', `for i in 1 2 3; do printf '\\r%s0%%' $$i; done`, Buffer.from('\r10%\r20%\r30%')],
  [
    'zeros and what is no UTF-8',
    `printf 'a\\000b\\377\\376\\303\\n'`,
    Buffer.from('a\0b\xff\xfe\xc3\n', 'latin1'),
  ],
  ['what comes just before the end', 'echo last; exit 0', Buffer.from('last\n')],
])(
  'keeps the bytes of %s',
  async (_, script, expected) => {
    project = await pipelineProject(['a', 'b', 'c'].map((name) => ({ name, script })));
    const run = await runChain(project);
    for (const name of ['a', 'b', 'c'])
      expect(readFileSync(file(project, idOf(run) ?? '', name).bytes).equals(expected)).toBe(true);
    expect(run.exitCode).toBe(0);
  },
  90_000,
);

it('keeps apart what ten writers say at the same time on both streams', async () => {
  const writer = (n: number) =>
    `(i=0; while [ $$i -lt 500 ]; do echo "w${n} $$i"; i=$$((i+1)); done) ${n % 2 ? '>&2 ' : ''}&`;
  const script = `${Array.from({ length: 10 }, (_, n) => writer(n)).join(' ')} wait`;
  project = await pipelineProject([{ name: 'task', script }]);
  const run = await runChain(project);
  const log = file(project, idOf(run) ?? '', 'task');
  const bytes = readFileSync(log.bytes);
  const said = { stdout: '', stderr: '' };
  for (const { start, end, source } of logPieces(log)) said[source.stream] += bytes.subarray(start, end);
  for (let n = 0; n < 10; n++) {
    const lines = said[n % 2 ? 'stderr' : 'stdout'].split('\n').filter((text) => text.startsWith(`w${n} `));
    expect(lines).toEqual(Array.from({ length: 500 }, (_, i) => `w${n} ${i}`));
  }
  expect(bytes.toString().split('\n')).toHaveLength(5001);
}, 90_000);
