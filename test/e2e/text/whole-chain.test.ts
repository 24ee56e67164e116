import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { busyboxImage } from '../../support/busybox-image';
import { exampleRun } from '../../support/example-run';
import { fairlead } from '../../support/fairlead';
import { removeComposeProject } from '../../support/remove-compose-project';
import { tempProject } from '../../support/temp-project';
import { TRAPS, texts } from '../../support/text-values';

const name = `fairlead-test-${randomBytes(4).toString('hex')}`;
afterAll(() => removeComposeProject(`${name}-local`));

const SAY = 'base64 /proc/$$/cmdline; echo -; base64 /proc/$$/environ';
/** In one container each: the traps, and a sample that is another one on each run. */
const GROUPS = [TRAPS, ...fc.sample(fc.array(texts, { minLength: 30, maxLength: 30 }), 2)];
/** Handed from task to task: a result is a line of JSON of some KB. */
const RESULTS = Object.fromEntries(TRAPS.map((text, index) => [`r${index}`, text]));
const PARAMETER = '$(X) ${X} $$ "\' ü\n`id`';

const RESULT_FILE = Buffer.from(JSON.stringify(RESULTS)).toString('base64');
const PIPELINE = `import { Pipeline, run, scratch, Task } from 'fairlead';
export class Text extends Pipeline {
  constructor(scope: never, id: string) {
    const image = { registry: 'docker.io', repository: 'fairlead-test/busybox', tag: '1' };
    super(scope, id, { parameters: { odd: { type: 'string', default: 'plain' } }, defaults: { image } });
    const groups: string[][] = ${JSON.stringify(GROUPS)};
    groups.forEach((values, group) => {
      new Task(this, \`say-\${group}\`, {
        command: ['sh', '-c', ${JSON.stringify(SAY)}],
        args: ['sh', ...values, this.parameter('odd'), run.date],
        env: Object.fromEntries(values.map((value, index) => [\`V\${index}\`, value])),
      });
    });
    const make = new Task(this, 'make', {
      command: ['sh', '-c', 'echo "$0" | base64 -d > /airflow/xcom/return.json'],
      args: ['${RESULT_FILE}'],
      results: Object.fromEntries(${JSON.stringify(Object.keys(RESULTS))}.map((key) => [key, 'string' as const])),
    });
    const take = new Task(this, 'take', {
      command: ['sh', '-c', ${JSON.stringify(SAY)}],
      args: ['sh', ...${JSON.stringify(Object.keys(RESULTS))}.map((key) => make.result(key))],
      env: Object.fromEntries(${JSON.stringify(Object.keys(RESULTS))}.map((key, index) => [\`V\${index}\`, make.result(key)])),
    });
    make.precedes(take);
  }
}
`;

/** What a program was given: its arguments after the script, and the values of V0, V1, …. */
function given(said: string): { args: string[]; env: string[] } {
  const [argv = [], environ = []] = said
    .split('\n-\n')
    .map((part) => Buffer.from(part, 'base64').toString('utf8').split('\0').slice(0, -1));
  const entries = environ.flatMap((entry) => {
    const [, index, value = ''] = /^V(\d+)=(.*)$/s.exec(entry) ?? [];
    return index === undefined ? [] : [[Number(index), value] as const];
  });
  return { args: argv.slice(4), env: entries.sort(([a], [b]) => a - b).map(([, value]) => value) };
}

it('every text of a pipeline, a parameter or a result reaches the program as it was written', async () => {
  busyboxImage();
  const root = tempProject({
    'package.json': JSON.stringify({ name }),
    'pipelines/environments.ts': `import { Environment, project } from 'fairlead';
new Environment(project, 'local', {
  target: 'compose',
  registry: 'registry.localhost',
  toolsImage: { registry: 'docker.io', repository: 'fairlead-test/busybox', tag: '1' },
});
`,
    'pipelines/text.ts': PIPELINE,
  });
  expect(await fairlead(root, 'synth')).toMatchObject({ exitCode: 0 });
  const options = ['--env', 'local', '--date', '2026-01-31', '-p', `odd=${PARAMETER}`, '--progress', 'json'];
  const run = exampleRun(await fairlead(root, 'run', 'text', ...options));
  expect([run.exitCode, run.reasons, run.stderr]).toEqual([0, {}, '']);
  GROUPS.forEach((values, group) => {
    expect(given(run.said(`say-${group}`))).toEqual({
      args: [...values, PARAMETER, '2026-01-31'],
      env: [...values],
    });
  });
  expect(given(run.said('take'))).toEqual({ args: [...TRAPS], env: [...TRAPS] });
}, 120_000);
