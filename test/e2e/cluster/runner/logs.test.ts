import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { FAIRLEAD } from '../../../support/fairlead';
import { chainProject } from './chain-project';

/** On a busy machine a container runtime may itself lose the end of what a program wrote just before it ended. */
const DRAIN = 'sleep 5';

const TASKS = `
    new Task(this, 'many', { image, ...sh('seq 1000000; ${DRAIN}') });
    for (let i = 0; i < 8; i++) new Task(this, \`some-\${i}\`, { image, ...sh('seq 50000; ${DRAIN}') });
    new Task(this, 'odd', {
      image,
      ...sh('printf "\\\\\\\\377\\\\\\\\000 a\\\\\\\\rb\\\\n"; head -c 1000000 /dev/zero | tr "\\\\\\\\0" x; echo; printf "no newline"'),
    });
    new Task(this, 'short', { image, ...sh('echo short') });
`;

const project = chainProject(TASKS);
jest.setTimeout(180_000);

const seq = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}\n`).join('');

test('a million lines come whole, once and in order', async () => {
  expect(await logOf('many')).toEqual(digest(seq(1_000_000)));
});

test('many logs at once come whole', async () => {
  const names = Array.from({ length: 8 }, (_, i) => `some-${i}`);
  const { exitCode } = await run(...names);
  expect(exitCode).toBe(0);
  for (const name of names) expect(digest(text(name))).toEqual(digest(seq(50_000)));
});

test('bytes stay as they are: no text, carriage returns, a line of a megabyte, no newline at the end', async () => {
  expect(await logOf('odd')).toEqual(digest(`\xff\0 a\rb\n${'x'.repeat(1_000_000)}\nno newline`));
});

test('of a container that has ended before anybody looked all is there', async () => {
  expect(await logOf('short')).toEqual(digest('short\n'));
});

async function logOf(task: string) {
  const { exitCode, stdout } = await run(task);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  return digest(text(task));
}

function run(...tasks: readonly string[]) {
  return project.fairlead('run', 'chain', '--env', 'staging', '--only', tasks.join(), '--progress', 'quiet');
}

function text(task: string): string {
  const args = ['logs', `chain/${task}`, '--env', 'staging', '-o', 'raw'];
  const options = {
    cwd: project.root,
    env: { ...process.env, KUBECONFIG: project.kubeconfig },
    maxBuffer: 2 ** 26,
  };
  return execFileSync(process.execPath, [FAIRLEAD, ...args], options).toString('latin1');
}

function digest(text: string) {
  return { length: text.length, sha256: createHash('sha256').update(text, 'latin1').digest('hex') };
}
