import { Writable } from 'node:stream';
import { plainRenderer } from '../../../src/cli/render/plain';
import type { RunEventBody } from '../../../src/runner/events/run-event';

const ESCAPE = String.fromCharCode(27);

/** What the renderer prints for the events. */
function print(
  events: readonly RunEventBody[],
  options: { colors?: boolean; isTerminal?: boolean } = {},
): string {
  const written: Buffer[] = [];
  const stdout = new Writable({
    write: (bytes, _, done) => done(void written.push(bytes)),
  });
  const render = plainRenderer({ stdout, colors: false, isTerminal: false, ...options });
  for (const event of events) render({ time: '2026-01-31T00:00:00.000Z', ...event });
  return Buffer.concat(written).toString('latin1');
}

const STARTED: RunEventBody = {
  type: 'run-started',
  run: 'run-1',
  pipeline: 'orders',
  environment: 'local',
  definition: 'd1',
  logicalDate: '2026-01-31T00:00:00+00:00',
  parameters: {},
  tasks: [
    { name: 'extract', needs: [], containers: ['proxy'] },
    { name: 'load', needs: ['extract'], containers: [] },
  ],
};
const log = (text: string | Buffer, more: { container?: string; task?: string } = {}): RunEventBody => ({
  type: 'log',
  task: 'extract',
  attempt: 1,
  stream: 'stdout',
  bytes: Buffer.from(text),
  ...more,
});
const started = (task: string, attempt = 1): readonly RunEventBody[] => [
  { type: 'task', task, state: 'running', attempt },
  { type: 'attempt-started', task, attempt },
];
const failed = (task: string, attempt: number, message: string, help?: string): RunEventBody => ({
  type: 'attempt-ended',
  task,
  attempt,
  seconds: 1,
  outcome: { state: 'failed', cause: 'exit-code', message, main: true, ...(help && { help }) },
});

it('prints a whole run', () => {
  const text = print([
    STARTED,
    { type: 'service', service: 'db', state: 'starting' },
    { type: 'service', service: 'db', state: 'ready' },
    { type: 'task', task: 'extract', state: 'waiting' },
    ...started('extract'),
    log('first\nsec'),
    log('side\n', { container: 'proxy' }),
    log('ond\nno newline'),
    failed('extract', 1, 'exit code 3'),
    {
      type: 'task',
      task: 'extract',
      state: 'retrying',
      reason: 'exit code 3; attempt 2 of 2 in 5 s',
      attempt: 1,
    },
    ...started('extract', 2),
    log('again\n'),
    log('chatter\n', { container: 'proxy' }),
    failed('extract', 2, 'exit code 4', 'look there'),
    { type: 'task', task: 'extract', state: 'failed', reason: 'exit code 4', attempt: 2 },
    { type: 'task', task: 'load', state: 'upstream-failed', reason: '`extract` failed' },
    { type: 'message', level: 'warning', text: 'odd' },
    { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 75 },
  ]);
  expect(text).toBe(`run run-1 of orders in local for 2026-01-31T00:00:00+00:00
db            > starting
db            > ready
extract       > running
extract       | first
extract/proxy | side
extract       | second
extract       | no newline
extract       > retrying: exit code 3; attempt 2 of 2 in 5 s
extract       > running (attempt 2)
extract       | again
extract/proxy | chatter
extract       > failed: exit code 4
load          > upstream-failed: \`extract\` failed
warning: odd
failed in 1m15s: 1 failed, 1 upstream-failed

extract failed (attempt 2): exit code 4
  help: look there
  its last lines:
    again

go on with it: fairlead run --resume run-1
`);
});

it('prints results and the end of a good run', () => {
  const text = print([
    STARTED,
    { type: 'result', task: 'extract', attempt: 1, values: { rows: '12', path: '/x' } },
    { type: 'task', task: 'extract', state: 'succeeded', attempt: 1 },
    { type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 1.25 },
  ]);
  expect(text.split('\n').slice(1)).toEqual([
    'extract       > result rows=12 path=/x',
    'extract       > succeeded',
    'succeeded in 1.3 s: 1 succeeded',
    '',
  ]);
});

it('prints an error with its help', () => {
  const text = print([
    { type: 'message', level: 'error', text: 'no engine', help: 'start it' },
    { type: 'run-ended', state: 'failed', exitCode: 3, seconds: 0 },
  ]);
  expect(text).toBe('error: no engine\n  = help: start it\nfailed in 0.0 s\n');
});

it('hands bytes on as they are, and makes them harmless for a terminal', () => {
  const odd = Buffer.from([0x61, 0xff, 0x00, 0x1b, 0x5b, 0x32, 0x4a, 0x0d, 0x62, 0x0a]);
  expect(print([STARTED, log(odd)]).split('\n')[1]).toBe(`extract       | a\xff\x00${ESCAPE}[2J\rb`);
  const shown = print([STARTED, log('10%\r50%\rdone \x07\x1b[2J \x1b[31mred\n')], { isTerminal: true });
  expect(shown.split('\n')[1]).toBe(`extract       | done \\x07\\x1b[2J ${ESCAPE}[31mred`);
});

it('colours names, the same in every run', () => {
  const [, line] = print([STARTED, log('x\n')], { colors: true }).split('\n');
  expect(line).toBe(`${ESCAPE}[36mextract      ${ESCAPE}[0m | x`);
});

it('says where a log has a gap', () => {
  const gap = { from: '2026-01-31T00:00:01.000Z', to: '2026-01-31T00:00:02.000Z' };
  const text = print([
    STARTED,
    { type: 'log-gap', task: 'extract', attempt: 1, ...gap },
    { type: 'log-gap', task: 'extract', container: 'proxy', attempt: 1, ...gap },
  ]);
  const rest = `has a gap: what was written after ${gap.from} and before ${gap.to} was no longer there to be read`;
  expect(text.split('\n').slice(1)).toEqual([
    `warning: the log of \`extract\` ${rest}`,
    `warning: the log of \`proxy\` of \`extract\` ${rest}`,
    '',
  ]);
});
