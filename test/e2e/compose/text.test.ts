import { join } from 'node:path';
import fc from 'fast-check';
import type { Fields } from '../../../src/model/spec/task-spec';
import { type ComposeProject, composeProject } from '../../support/compose-project';
import { specs } from '../../support/specs';
import { local } from '../../targets/compose/examples';

jest.setTimeout(180_000);

const environment = specs.environment({ ...local, services: {}, networks: {} });
const IMAGE = { registry: '', repository: 'fairlead-test/busybox', tag: '1' };

/** What Compose, YAML, a shell or Kubernetes could take for something else than text. */
const TRAPS = [
  ...[
    '$',
    '$$',
    '$$$',
    '$X',
    '${X}',
    '${X-y}',
    '${X',
    '$(X)',
    '$$(X)',
    '{}',
    '}',
    '{{.X}}',
    '%s',
    '`id`',
    '\\',
    '\\n',
  ],
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\r\n',
    'a\nb\n',
    ' a',
    'a ',
    "'",
    '"',
    'yes',
    '0755',
    '1e3',
    '~',
    'null',
    '#',
    'a: b',
    '- a',
  ],
  ...[
    'größe',
    '\u{1f600}',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0001',
    '\u007f',
    '*',
    '&a',
    '!x',
    '|',
    '>',
    '--',
    '-c',
  ],
];
const text = fc
  .oneof(
    fc.constantFrom(...TRAPS),
    fc.array(fc.constantFrom(...TRAPS), { maxLength: 4 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  .filter((value) => !value.includes('\0'));
const texts = fc.array(text, { minLength: 1, maxLength: 40 });

async function withTask<T>(fields: Fields, use: (project: ComposeProject) => Promise<T>): Promise<T> {
  const pipeline = specs.pipeline('text', [specs.task('say', { image: IMAGE, ...fields })]);
  const project = await composeProject(environment, specs.project(environment, [pipeline]));
  try {
    return await use(project);
  } finally {
    project.remove();
  }
}

describe('a plain text', () => {
  it('is read by Compose as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const env = Object.fromEntries(values.map((value, index) => [`V${index}`, value]));
        const annotations = Object.fromEntries(values.map((value, index) => [`note${index}`, value]));
        const read = await withTask(
          { command: ['sh', ...values], args: values, env, annotations },
          async ({ compose }) => {
            const { stdout, stderr } = await compose('text', ['config', '--format', 'json']);
            if (stderr !== '') throw new Error(stderr);
            return JSON.parse(stdout.replaceAll('$$', '$')).services['text-say'];
          },
        );
        expect(read).toMatchObject({
          entrypoint: ['sh', ...values],
          command: values,
          environment: env,
          labels: annotations,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('reaches the program as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constant(TRAPS), fc.array(text, { maxLength: 30 }), async (traps, more) => {
        const values = [...traps, ...more];
        const env = Object.fromEntries(values.map((value, index) => [`V${index}`, value]));
        const script = 'base64 /proc/$$/cmdline; echo -; base64 /proc/$$/environ';
        const said = await withTask(
          { command: ['sh', '-c', script], args: ['sh', ...values], env },
          async ({ compose }) => {
            const { stdout, exitCode, stderr } = await compose('text', [
              'run',
              '--rm',
              '--no-TTY',
              'text-say',
            ]);
            if (exitCode !== 0) throw new Error(stderr);
            return stdout;
          },
        );
        const [argv = [], environ = []] = said
          .split('\n-\n')
          .map((part) => Buffer.from(part, 'base64').toString('utf8').split('\0').slice(0, -1));
        expect(argv).toEqual(['sh', '-c', script, 'sh', ...values]);
        expect(environ.filter((entry) => /^V\d+=/.test(entry)).sort()).toEqual(
          Object.entries(env)
            .map(([name, value]) => `${name}=${value}`)
            .sort(),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('is the content of a config file, byte for byte', async () => {
    const content = `${TRAPS.join('\n')}\n$HOME \${X} $$`;
    const pipeline = specs.pipeline(
      'text',
      [
        specs.task('say', {
          image: IMAGE,
          command: ['base64', '/etc/app/app.ini'],
          mounts: [{ mount: 'config', resource: 'app', path: '/etc/app' }],
        }),
      ],
      {
        resources: {
          secrets: {},
          volumes: {},
          configs: { app: { name: 'app', data: { 'app.ini': content }, perEnvironment: {} } },
        },
      },
    );
    const project = await composeProject(environment, specs.project(environment, [pipeline]));
    const { stdout } = await project.compose('text', ['run', '--rm', '--no-TTY', 'text-say']);
    project.remove();
    expect(Buffer.from(stdout, 'base64').toString('utf8')).toBe(content);
  });

  it('is held as the default of a parameter, in the file and in .env.example, or must be given', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const names = values.map((_, index) => ({ name: `p${index}`, variable: `PARAM_P${index}` }));
        const args = names.map(({ name, variable }) => ({ ref: 'parameter' as const, name, variable }));
        const parameters = Object.fromEntries(
          names.map(({ name, variable }, index) => [
            name,
            { type: 'string' as const, default: values[index] ?? '', variable },
          ]),
        );
        const pipeline = specs.pipeline('text', [specs.task('say', { image: IMAGE, args })], { parameters });
        const project = await composeProject(environment, specs.project(environment, [pipeline]));
        const read = async (...options: string[]) => {
          const { stdout, stderr } = await project.compose('text', [
            ...options,
            'config',
            '--format',
            'json',
          ]);
          if (stderr !== '') throw new Error(stderr);
          return JSON.parse(stdout.replaceAll('$$', '$')).services['text-say'].command;
        };
        const held = values.map((value) => (/[{}\r\n]/.test(value) ? '' : value));
        const fromFile = await read();
        const fromExample = await read('--env-file', join(project.root, 'dist/local/text/.env.example'));
        project.remove();
        expect(fromFile).toEqual(held);
        expect(fromExample).toEqual(held);
      }),
      { numRuns: 20 },
    );
  });
});
