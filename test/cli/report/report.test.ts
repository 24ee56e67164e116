import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanTask } from '../../../src/assembly/plan';
import { cli } from '../../support/cli';
import { attribute, type HtmlPage, htmlPage, textOf } from '../../support/html-page';
import { planOf, planTaskOf } from '../../support/plans';
import { BEGIN, type Happening, recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const RUN = '20260131-020000-aa11';
const ESCAPE = String.fromCharCode(27);
const EVIL = '<script>alert("1")</script><!-- & ]]> </style>';

/** Writes the record of a run of these tasks, and its report. */
async function report(tasks: PlanTask[], events: readonly Happening[], parameters = {}) {
  writeTree(folder.path, {
    'dist/local/orders/fairlead.lock': '',
    'secrets/local/database/PASSWORD': 'hunter2',
  });
  const begun = tasks.map(({ name, needs }) => ({ name, needs, containers: [] }));
  const started = runStarted(RUN, { tasks: begun, parameters });
  const plan = planOf({ pipeline: 'orders', tasks });
  recordRun(join(folder.path, '.fairlead'), RUN, [started, ...events], plan);
  const { code, stdout, stderr } = await fairlead(folder.path, ['report', 'latest']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const text = readFileSync(stdout.trim(), 'utf8');
  return { text, page: htmlPage(text), path: stdout.trim() };
}

const usage = {
  ...{ started: new Date(BEGIN + 1500).toISOString(), ended: new Date(BEGIN + 3000).toISOString() },
  ...{ cpuSeconds: 1.25, peakMemoryBytes: 24_000_000, readBytes: 0, writtenBytes: 4096 },
};
const TASKS = [
  planTaskOf({ name: 'extract', description: EVIL }),
  planTaskOf({ name: 'load', needs: ['extract'] }),
  planTaskOf({ name: 'publish', needs: ['load'] }),
];
const log = (seconds: number, text: string): Happening => [
  seconds,
  { type: 'log', task: 'load', attempt: 2, stream: 'stdout', bytes: Buffer.from(text) },
];
const failed = {
  state: 'failed',
  cause: 'exit-code',
  message: EVIL,
  help: 'look',
  main: true,
  exitCode: 3,
} as const;
const EVENTS: readonly Happening[] = [
  [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
  [3, { type: 'result', task: 'extract', attempt: 1, values: { path: '/x/hunter2', rows: EVIL } }],
  [
    3,
    {
      ...{ type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 2, usage },
      outcome: { state: 'succeeded', results: {} },
    },
  ],
  [3, { type: 'task', task: 'extract', state: 'succeeded' }],
  [3, { type: 'attempt-started', task: 'load', attempt: 1 }],
  [5, { type: 'attempt-ended', task: 'load', attempt: 1, seconds: 2, outcome: failed }],
  [9, { type: 'attempt-started', task: 'load', attempt: 2 }],
  log(9, Array.from({ length: 30 }, (_, i) => `line ${i}\n`).join('')),
  log(9, `${EVIL}${ESCAPE}[31mred${ESCAPE}[0m\n\nlast`),
  [10, { type: 'attempt-ended', task: 'load', attempt: 2, seconds: 1, outcome: failed }],
  [10, { type: 'task', task: 'load', state: 'failed', reason: EVIL }],
  [10, { type: 'task', task: 'publish', state: 'upstream-failed', reason: '`load` failed' }],
  [10, { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 10 }],
];

const cells = (page: HtmlPage, name: 'tr' | 'dl') =>
  page
    .elements(name)
    .map((row) => row.childNodes.filter((node) => 'tagName' in node).map((cell) => textOf(cell)));

test('is a sound page that runs nothing and loads nothing', async () => {
  const { text, page, path } = await report(TASKS, EVENTS, { table: EVIL });
  expect(path).toBe(join(folder.path, '.fairlead/runs', RUN, 'report.html'));
  expect(page.mistakes).toEqual([]);
  expect(page.elements('script', 'link', 'img', 'iframe', 'object', 'form', 'base')).toEqual([]);
  const loading = page
    .elements()
    .flatMap(({ attrs }) => attrs.filter(({ name }) => /^(href|src|on.*)$/.test(name)));
  expect(loading).toEqual([]);
  const addresses = [...text.matchAll(/\w+:\/\/[^"\s]*/g)].map(([address]) => address);
  expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']));
  expect(text).not.toMatch(/url\(|@import/);
});

test('tells how the run ended, and why', async () => {
  const { text, page } = await report(TASKS, EVENTS);
  expect(page.elements('h1').map(textOf)).toEqual(['orders failed']);
  expect(page.elements('h2').map(textOf)).toEqual(['Failures', 'Timeline', 'Graph', 'Tasks', 'Results']);
  expect(cells(page, 'dl')).toEqual([
    [
      `Run${RUN}`,
      'Environmentlocal',
      'Logical date2026-01-31 02:00:00+00:00',
      'Started2026-01-31 02:00:00 UTC',
      'Ended2026-01-31 02:00:10 UTC',
      'Took10 s',
      'Exit code1',
      'Tasks1 succeeded, 1 failed, 1 upstream-failed',
    ],
  ]);
  const [failure] = page.elements('article');
  expect(failure && textOf(failure)).toContain(`load attempt 2\n${EVIL}\nlook\n`);
  const lines = [...Array.from({ length: 17 }, (_, i) => `line ${i + 13}`), `${EVIL}red`, '', 'last'];
  expect(page.elements('pre').map(textOf)).toEqual([lines.join('\n')]);
  expect(text).not.toContain('hunter2');
});

test('has each attempt with what it took, and each result', async () => {
  const { page } = await report(TASKS, EVENTS, { table: 'orders' });
  expect(cells(page, 'tr')).toEqual([
    ['Task', 'State', 'Try', 'Start', 'Took', 'CPU', 'Peak memory', 'Read', 'Written', 'Outcome'],
    ['extract', 'succeeded', '1', '0.5 s', '2.0 s', '1.3 s', '24MB', '0B', '4.1kB', 'succeeded'],
    ['load', 'failed', '1', '', '2.0 s', '', '', '', '', `failed: ${EVIL} (exit-code, exit code 3)`],
    ['2', '', '1.0 s', '', '', '', '', `failed: ${EVIL} (exit-code, exit code 3)`],
    ['publish', 'upstream-failed', '', '', '', '', '', '', '', '`load` failed'],
    ['table', 'orders'],
    ['extract/path', '/x/***'],
    ['extract/rows', EVIL],
  ]);
});

test('draws the attempts in time, and the graph with states', async () => {
  const { page } = await report(TASKS, EVENTS);
  const bars = page.elements('span').filter((bar) => attribute(bar, 'style')?.startsWith('left'));
  expect(
    bars.map((bar) => [attribute(bar, 'class'), attribute(bar, 'aria-label'), attribute(bar, 'style')]),
  ).toEqual([
    ['prepare', 'before the first task: 1.0 s', 'left:0.000%;width:10.000%'],
    ['start succeeded', undefined, 'left:10.000%;width:5.000%'],
    ['succeeded', 'attempt 1: succeeded, 1.5 s', 'left:15.000%;width:15.000%'],
    ['failed', 'attempt 1: failed, 2.0 s', 'left:30.000%;width:20.000%'],
    ['wait', undefined, 'left:50.000%;width:40.000%'],
    ['failed', 'attempt 2: failed, 1.0 s', 'left:90.000%;width:10.000%'],
  ]);
  const nodes = page.elements('g').filter((node) => attribute(node, 'class')?.startsWith('node'));
  expect(nodes.map((node) => [attribute(node, 'class'), textOf(node).trim().split('\n').at(-1)])).toEqual([
    ['node succeeded', 'extract'],
    ['node failed', 'load'],
    ['node upstream-failed', 'publish'],
  ]);
});

test('shows a run of 1,000 tasks', async () => {
  const tasks = Array.from({ length: 1000 }, (_, i) =>
    planTaskOf({ name: `task-${i}`, needs: i < 20 ? [] : [`task-${i - 20}`, `task-${(i * 7) % (i - 19)}`] }),
  );
  const events = tasks.flatMap(({ name }, i): Happening[] => [
    [i, { type: 'attempt-started', task: name, attempt: 1 }],
    [
      i + 1,
      {
        type: 'attempt-ended',
        task: name,
        attempt: 1,
        seconds: 1,
        outcome: { state: 'succeeded', results: {} },
      },
    ],
    [i + 1, { type: 'task', task: name, state: 'succeeded' }],
  ]);
  const { page } = await report(tasks, [
    ...events,
    [1000, { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 1000 }],
  ]);
  expect(page.mistakes).toEqual([]);
  expect(page.elements('tr')).toHaveLength(1001);
  expect(page.elements('g').filter((node) => attribute(node, 'class') === 'node succeeded')).toHaveLength(
    1000,
  );
}, 120_000);

test('is written where it is asked for, or says why not', async () => {
  await report(TASKS, EVENTS);
  const out = join(folder.path, 'here.html');
  expect(await fairlead(folder.path, ['report', 'aa11', '--out', 'here.html'])).toEqual({
    code: 0,
    stdout: `${out}\n`,
    stderr: '',
  });
  expect(readFileSync(out, 'utf8')).toContain(RUN);
  expect(await fairlead(folder.path, ['report', 'aa11', '--out', 'no/where.html'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: `no/where.html` cannot be written: its folder is not there\n  = help: name another file with `--out`\n',
  });
});
