import { join } from 'node:path';
import { cli } from '../../support/cli';
import { type Happening, recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const OLD = '20260130-020000-aa11';
const RUN = '20260131-020000-bb22';
const ESCAPE = String.fromCharCode(27);

const tasks = [
  { name: 'extract', needs: [], containers: ['proxy'] },
  { name: 'load', needs: ['extract'], containers: [] },
  { name: 'old', needs: [], containers: [], takenFrom: OLD },
];
const log = (seconds: number, bytes: string | Buffer, more: object = {}): Happening => [
  seconds,
  { type: 'log', task: 'extract', attempt: 1, stream: 'stdout', bytes: Buffer.from(bytes), ...more },
];

beforeEach(() => {
  writeTree(folder.path, { 'dist/local/orders/fairlead.lock': '' });
  const home = join(folder.path, '.fairlead');
  recordRun(home, OLD, [
    runStarted(OLD),
    [0, { type: 'attempt-started', task: 'extract', attempt: 1 }],
    log(1, 'of yesterday\n'),
  ]);
  recordRun(home, RUN, [
    runStarted(RUN, { tasks }),
    [0, { type: 'attempt-started', task: 'extract', attempt: 1 }],
    log(1, 'hello\nhal'),
    log(1.5, '<ready>\n', { container: 'proxy' }),
    log(2, Buffer.from([0xff, 0x0a]), { stream: 'stderr' }),
    log(2.5, `f ${ESCAPE}[2Jdone`),
    [3, { type: 'task', task: 'load', state: 'upstream-failed', reason: '`extract` failed' }],
    [3, { type: 'task', task: 'old', state: 'succeeded' }],
  ]);
});

const logs = (...argv: string[]) => fairlead(folder.path, ['logs', ...argv]);
const printed = async (...argv: string[]) => {
  const { code, stdout, stderr } = await logs(...argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

test('prints the latest run with the names of who wrote', async () => {
  expect(await printed('orders', '--exclude', '\ufffd')).toBe(
    `extract       | hello\nextract/proxy | <ready>\nextract       | half ${ESCAPE}[2Jdone\n`,
  );
});

test('says when each line came', async () => {
  expect(await printed('orders/extract/proxy', '-t')).toBe(
    'extract/proxy | 2026-01-31T02:00:01.500Z <ready>\n',
  );
});

test('prints only the bytes of the program', async () => {
  expect(await printed('orders/extract/extract', '-o', 'raw', '-e', '\ufffd')).toBe(
    `hello\nhalf ${ESCAPE}[2Jdone`,
  );
});

test('prints one object a line', async () => {
  const lines = (await printed('orders', '-o', 'json')).trim().split('\n');
  const of = { run: RUN, task: 'extract', attempt: 1 };
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: '2026-01-31T02:00:01.000Z', ...of, stream: 'stdout', text: 'hello' },
    { time: '2026-01-31T02:00:01.500Z', ...of, container: 'proxy', stream: 'stdout', text: '<ready>' },
    { time: '2026-01-31T02:00:02.000Z', ...of, stream: 'stderr', base64: '/w==' },
    {
      time: '2026-01-31T02:00:02.500Z',
      ...of,
      stream: 'stdout',
      text: `half ${ESCAPE}[2Jdone`,
      partial: true,
    },
  ]);
});

test('goes back to an earlier run', async () => {
  expect(await printed('orders/extract', '--run', 'aa11')).toBe('extract | of yesterday\n');
});

test.each([
  [['orders/load'], `\`load\` has written nothing in run \`${RUN}\`: upstream-failed, \`extract\` failed\n`],
  [
    ['orders/old'],
    `\`old\` has written nothing in run \`${RUN}\`: succeeded\n  = help: \`fairlead logs orders/old --run ${OLD}\` shows what it wrote there\n`,
  ],
  [
    ['orders/extract', '--tail', '0', '--follow'],
    `run \`${RUN}\` was killed before its end\n  = help: \`fairlead run --resume ${RUN}\` goes on with it\n`,
  ],
])('%j: nothing, and why', async (argv, stderr) => {
  expect(await logs(...argv)).toEqual({ code: 0, stdout: '', stderr });
});

test.each([
  [['orders/lod'], `error: run \`${RUN}\` has no task \`lod\`\n  = help: did you mean \`load\`?\n`],
  [
    ['orders/extract/prox'],
    'error: `orders/extract` has no container `prox`\n  = help: did you mean `proxy`?\n',
  ],
  [
    ['orders/extract/proxy/x'],
    'error: `orders/extract/proxy/x` is no pipeline, task or container\n  = help: write `orders/extract/proxy`\n',
  ],
  [['ordes'], 'error: there is no pipeline `ordes`\n  = help: did you mean `orders`?\n'],
  [['orders', '--env', 'other'], 'error: there is no environment `other`\n  = help: known: `local`\n'],
  [
    ['customers', '--run', 'bb22'],
    `error: run \`${RUN}\` is one of \`orders\` in \`local\`, not of \`customers\`\n`,
  ],
])('refuses %j', async (argv, stderr) => {
  expect(await logs(...argv)).toEqual({ code: 2, stdout: '', stderr });
});
