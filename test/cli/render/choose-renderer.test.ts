import { chooseRenderer, type Progress } from '../../../src/cli/render/choose-renderer';
import { EmulatedTerminal } from '../../support/emulated-terminal';
import { runStarted } from '../../support/run-started';
import { writtenTo } from '../../support/written-to';

const ESCAPE = String.fromCharCode(27);
const PLAIN = 'error: no\n  = help: yes\n';
const COLORED = `${ESCAPE}[31merror${ESCAPE}[0m: no\n  = help: yes\n`;

/** What stdout and stderr get of a run that cannot begin. */
function shown(progress: Progress, env: NodeJS.ProcessEnv = {}, isTTY = false): readonly [string, string] {
  let other = '';
  const own = writtenTo((stdout) => {
    other = writtenTo((stderr) => {
      const io = { env, cwd: () => '/', stdout: Object.assign(stdout, { isTTY }), stderr };
      chooseRenderer(progress, io)({ time: 't', type: 'message', level: 'error', text: 'no', help: 'yes' });
    });
  });
  return [own, other];
}

it.each([
  ['plain', {}, false, [PLAIN, '']],
  ['plain', {}, true, [COLORED, '']],
  ['auto', {}, false, [PLAIN, '']],
  ['plain', { NO_COLOR: '1' }, true, [PLAIN, '']],
  ['auto', { FORCE_COLOR: '1' }, false, [COLORED, '']],
  ['plain', { FORCE_COLOR: '0' }, true, [PLAIN, '']],
  ['json', {}, true, ['{"time":"t","type":"message","level":"error","text":"no","help":"yes"}\n', '']],
  ['quiet', {}, true, ['', PLAIN]],
  ['quiet', { FORCE_COLOR: '1' }, false, ['', COLORED]],
] as const)('%s with %j, terminal %s', (progress, env, isTTY, expected) => {
  expect(shown(progress, env, isTTY)).toEqual(expected);
});

/** What a terminal shows of a run that could begin but did not. */
async function drawn(progress: Progress, env: NodeJS.ProcessEnv, disturbed = false): Promise<string[]> {
  const terminal = new EmulatedTerminal(80, 24);
  const io = { env, cwd: () => '/', stdout: terminal, stderr: terminal };
  const render = chooseRenderer(progress, io, disturbed);
  const time = '2026-01-31T01:00:00.000Z';
  render({ time, ...runStarted(['extract']) });
  render({ time, type: 'run-ended', state: 'succeeded', exitCode: 0, seconds: 1 });
  return terminal.everything();
}

const TABLE = [
  'orders in local  2026-01-31 02:00  20260131-020000-9f3c  0 of 1 tasks  1.0 s',
  'TASK     STATE      TRY    TIME  LAST LINE',
  'extract  pending',
  'succeeded in 1.0 s',
];
const LINES = [
  'run 20260131-020000-9f3c of orders in local for 2026-01-31T02:00:00+01:00',
  'succeeded in 1.0 s',
];

it.each([
  ['auto', { TERM: 'xterm' }, false, TABLE],
  ['auto', { TERM: 'dumb' }, false, LINES],
  ['auto', { CI: 'true' }, false, LINES],
  ['auto', { CI: 'false' }, false, TABLE],
  ['auto', {}, true, LINES],
  ['tty', { CI: 'true' }, false, TABLE],
  ['tty', {}, true, TABLE],
  ['plain', {}, false, LINES],
] as const)(
  '%s on a terminal with %j, others writing there %s',
  async (progress, env, disturbed, expected) => {
    expect(await drawn(progress, { NO_COLOR: '1', ...env }, disturbed)).toEqual(expected);
  },
);

it('refuses a table where none can be drawn', () => {
  const help = '  = help: `--progress plain` writes a line for each line of log';
  expect(() => shown('tty')).toThrow(
    `error: \`--progress tty\` needs a terminal: stdout is no terminal\n${help}`,
  );
  expect(() => shown('tty', { TERM: 'dumb' }, true)).toThrow(
    `error: \`--progress tty\` needs a terminal: \`TERM\` is \`dumb\`\n${help}`,
  );
});
