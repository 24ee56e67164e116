import { PassThrough } from 'node:stream';
import { chooseRenderer, type Progress } from '../../../src/cli/render/choose-renderer';

const ESCAPE = String.fromCharCode(27);

/** What stdout and stderr get of a run that cannot begin. */
function shown(progress: Progress, env: NodeJS.ProcessEnv = {}, isTTY = false): readonly [string, string] {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  const stderr = new PassThrough();
  const render = chooseRenderer(progress, { env, cwd: () => '/', stdout, stderr });
  render({ time: 't', type: 'message', level: 'error', text: 'no', help: 'yes' });
  return [String(stdout.read() ?? ''), String(stderr.read() ?? '')];
}

const PLAIN = 'error: no\n  = help: yes\n';
const COLORED = `${ESCAPE}[31merror${ESCAPE}[0m: no\n  = help: yes\n`;

it.each([
  ['plain', {}, false, [PLAIN, '']],
  ['auto', {}, false, [PLAIN, '']],
  ['auto', {}, true, [COLORED, '']],
  ['auto', { NO_COLOR: '1' }, true, [PLAIN, '']],
  ['auto', { FORCE_COLOR: '1' }, false, [COLORED, '']],
  ['auto', { FORCE_COLOR: '0' }, true, [PLAIN, '']],
  ['json', {}, true, ['{"time":"t","type":"message","level":"error","text":"no","help":"yes"}\n', '']],
  ['quiet', {}, true, ['', PLAIN]],
] as const)('%s with %j, terminal %s', (progress, env, isTTY, expected) => {
  expect(shown(progress, env, isTTY)).toEqual(expected);
});
