import { ttyRenderer } from '../../../../src/cli/render/tty/tty';
import type { RunEventBody } from '../../../../src/runner/events/run-event';
import { EmulatedTerminal } from '../../../support/emulated-terminal';
import { runStarted } from '../../../support/run-started';
import { VirtualClock } from '../../../support/virtual-clock';

const ESCAPE = String.fromCharCode(27);
const PROMPT = '$ fairlead run orders';
const names = Array.from({ length: 200 }, (_, i) => `task-${i}`);

function begin(columns: number, rows = 24) {
  const terminal = new EmulatedTerminal(columns, rows);
  terminal.write(`${PROMPT}\n`);
  const clock = new VirtualClock();
  const render = ttyRenderer({ stdout: terminal, colors: true, clock });
  const emit = (...events: RunEventBody[]) => {
    for (const event of events) render({ time: new Date(clock.now()).toISOString(), ...event });
  };
  const pass = (milliseconds: number) =>
    clock.until(new Promise<void>((resolve) => clock.after(milliseconds, resolve)));
  return { terminal, emit, pass };
}

const running = (task: string, attempt = 1): RunEventBody[] => [
  { type: 'task', task, state: 'running', attempt },
  { type: 'attempt-started', task, attempt },
];
const log = (task: string, text: string): RunEventBody => ({
  ...{ type: 'log', task, attempt: 1, stream: 'stdout', bytes: Buffer.from(text) },
});
const ended = (task: string, failure?: string): RunEventBody[] => [
  {
    ...{ type: 'attempt-ended', task, attempt: 1, seconds: 2 },
    outcome: failure
      ? { state: 'failed', cause: 'exit-code', message: failure, main: true }
      : { state: 'succeeded', results: {} },
  },
  {
    type: 'task',
    task,
    state: failure ? 'failed' : 'succeeded',
    attempt: 1,
    ...(failure && { reason: failure }),
  },
];
const END: RunEventBody = { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 9.5 };

it.each([80, 200])('shows 200 tasks on %i columns and 24 lines', async (columns) => {
  const { terminal, emit, pass } = begin(columns);
  emit(runStarted(names), ...names.slice(0, 5).flatMap((name) => running(name)));
  emit(
    log('task-0', `${ESCAPE}[2J${ESCAPE}[31m日本語${ESCAPE}[0m\x07\tdone\r\n`),
    log('task-1', 'x'.repeat(5000)),
  );
  await pass(3000);
  emit(
    ...ended('task-2'),
    { type: 'message', level: 'warning', text: 'odd', help: 'look' },
    ...ended('task-3', 'exit code 3'),
  );
  await pass(200);
  const screen = await terminal.screen();
  expect(screen.map((line) => line.replace(/x+/, 'x'))).toEqual([
    PROMPT,
    'warning: odd',
    '  = help: look',
    'task-3 > failed: exit code 3',
    'orders in local  2026-01-31 02:00  20260131-020000-9f3c  2 of 200 tasks  3 s',
    'TASK      STATE      TRY    TIME  LAST LINE',
    'task-0    running      1     3 s  \\x1b[2J日本語\\x07 done',
    `task-1    running      1     3 s  x…`,
    'task-4    running      1     3 s',
    'task-3    failed       1   2.0 s  exit code 3',
    '… 195 pending, 1 succeeded',
  ]);
});

it('keeps failures, the table and the summary when the run is over', async () => {
  const { terminal, emit, pass } = begin(80);
  emit(runStarted(['extract', 'load']), ...running('extract'), log('extract', 'dying\n'));
  await pass(200);
  emit(...ended('extract', 'exit code 3'));
  emit({ type: 'task', task: 'load', state: 'upstream-failed', reason: '`extract` failed' }, END);
  const lines = [
    PROMPT,
    'extract > failed: exit code 3',
    'orders in local  2026-01-31 02:00  20260131-020000-9f3c  2 of 2 tasks  9.5 s',
    'TASK     STATE            TRY    TIME  LAST LINE',
    'extract  failed             1   2.0 s  exit code 3',
    'load     upstream-failed               `extract` failed',
    'failed in 9.5 s: 1 failed, 1 upstream-failed',
    '',
    'extract failed (attempt 1): exit code 3',
    '  its last lines:',
    '    dying',
    '',
    'go on with it: fairlead run --resume 20260131-020000-9f3c',
  ];
  expect(await terminal.everything()).toEqual(lines);
  expect(await terminal.cursor()).toEqual({ x: 0, y: lines.length, wraps: true });
  await terminal.resize(40, 24);
  process.emit('SIGCONT');
  expect(terminal.listenerCount('resize')).toBe(0);
  await pass(5000);
  expect((await terminal.everything()).at(-1)).toBe('60131-020000-9f3c');
});

it('follows the size of the terminal', async () => {
  const { terminal, emit, pass } = begin(120, 40);
  emit(runStarted(names), ...names.slice(0, 30).flatMap((name) => running(name)));
  await pass(200);
  expect(await terminal.screen()).toHaveLength(34);
  for (const [columns, rows] of [
    [60, 40],
    [60, 12],
    [140, 12],
    [140, 40],
  ] as const) {
    await terminal.resize(columns, rows);
    await pass(200);
    const screen = await terminal.screen();
    const headers = screen.filter((line) => line.startsWith('orders in local'));
    expect(headers).toHaveLength(1);
    expect(screen.at(-1)).toBe(rows === 40 ? '… 170 pending' : '… 22 running, 170 pending');
  }
});

it('leaves no part of an older table where the terminal gives lines back', async () => {
  const { terminal, emit, pass } = begin(200, 30);
  terminal.write('earlier\n');
  const some = names.slice(0, 20);
  emit(runStarted(some), ...some.flatMap((name) => [...running(name), log(name, `${'x'.repeat(300)}\n`)]));
  await pass(200);
  for (const [columns, rows] of [
    [80, 30],
    [80, 12],
    [200, 40],
    [80, 20],
    [200, 60],
  ] as const) {
    await terminal.resize(columns, rows);
    await pass(200);
  }
  const screen = await terminal.screen();
  expect(screen.slice(0, 4).map((line) => line.slice(0, 15))).toEqual([
    PROMPT.slice(0, 15),
    'earlier',
    'orders in local',
    'TASK     STATE ',
  ]);
  expect(screen).toHaveLength(24);
});

it('shows images and services that are waited for', async () => {
  const { terminal, emit, pass } = begin(80);
  emit(runStarted(['extract']), {
    type: 'image',
    image: 'registry/etl:1',
    state: 'pulling',
    detail: '3 of 9 MB',
  });
  emit({ type: 'service', service: 'db', state: 'starting' });
  await pass(1500);
  expect((await terminal.screen()).slice(3)).toEqual([
    'registry/etl:1  pulling            1 s  3 of 9 MB',
    'db              starting           1 s',
    'extract         pending',
  ]);
});

it('writes ten times a second at most, and little, whatever tasks write', async () => {
  const { terminal, emit, pass } = begin(80);
  emit(runStarted(names), ...running('task-0'));
  await pass(200);
  const { writes, bytes } = terminal;
  for (let i = 0; i < 100; i++) {
    for (let k = 0; k < 100; k++) emit(log('task-0', `line ${i} ${k}\n`.repeat(10)));
    await pass(10);
  }
  expect(terminal.writes - writes).toBeLessThanOrEqual(11);
  expect(terminal.bytes - bytes).toBeLessThan(3000);
  await pass(100);
  expect((await terminal.screen()).some((line) => line.endsWith('line 99 99'))).toBe(true);
});

it('says why a run cannot begin', async () => {
  const { terminal, emit } = begin(80);
  emit({ type: 'message', level: 'error', text: 'no engine' }, { ...END, exitCode: 3, seconds: 0 });
  expect(await terminal.everything()).toEqual([PROMPT, 'error: no engine', 'failed in 0.0 s']);
});
