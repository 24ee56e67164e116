import { program } from '../../src/cli/program';
import { cli } from '../support/cli';
import { temporaryFolder } from '../support/temporary-folder';
import { writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const run = (...argv: string[]) => fairlead(folder.path, argv);
const verbs = program(process).commands.map((command) => command.name());

test('--version is that of the package', async () => {
  const { version } = require('../../package.json') as { version: string };
  expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each(verbs.filter((name) => name !== 'complete-words'))(
  '%s --help fits 80 columns and has examples',
  async (name) => {
    const { code, stdout, stderr } = await run(name, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: fairlead ${name} .*\nExamples:\n {2}`, 's'));
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  },
);

test('help shows what --help does', async () => {
  expect(await run('help', 'runs', 'show')).toEqual(await run('runs', 'show', '--help'));
  expect(await run('help')).toEqual(await run('--help'));
});

test('--help lists every command but the internal one', async () => {
  const { stdout } = await run('--help');
  const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}(\S+)/gm)].map(
    ([, name]) => name,
  );
  expect(listed).toEqual(verbs.filter((name) => name !== 'complete-words'));
});

test.each([
  [['sinth'], 'error: unknown command `sinth`\n  = help: did you mean `synth`?\n'],
  [['help', 'sinth'], 'error: unknown command `sinth`\n  = help: did you mean `synth`?\n'],
  [['help', 'nosuch'], 'error: unknown command `nosuch`\n  = help: `fairlead --help` says what there is\n'],
  [['help', 'runs', 'shwo'], 'error: unknown command `shwo`\n  = help: did you mean `show`?\n'],
  [['nosuch'], 'error: unknown command `nosuch`\n  = help: `fairlead --help` says what there is\n'],
  [['synth', '--chek'], 'error: unknown option `--chek`\n  = help: did you mean `--check`?\n'],
  [
    ['runs', 'show', '--xyz'],
    'error: unknown option `--xyz`\n  = help: `fairlead runs show --help` says what there is\n',
  ],
  [
    ['show'],
    'error: missing required argument `pipeline[/task]`\n  = help: `fairlead show --help` says what there is\n',
  ],
  [
    ['ls', 'more'],
    'error: too many arguments for `ls`: expected 0 arguments, got 1\n  = help: `fairlead ls --help` says what there is\n',
  ],
  [
    ['runs', '--limit'],
    'error: option `--limit <n>` argument missing\n  = help: `fairlead runs --help` says what there is\n',
  ],
  [
    ['ls', '-o', 'yaml'],
    'error: option `-o, --output <format>` argument `yaml` is invalid\n  = help: known: `json`, `text`\n',
  ],
  [
    ['completion', 'fishh'],
    'error: command-argument value `fishh` is invalid for argument `shell`\n  = help: did you mean `fish`?\n',
  ],
])('a wrong command line is told and exits with 2: %j', async (argv, stderr) => {
  expect(await run(...argv)).toEqual({ code: 2, stdout: '', stderr });
});

test.each(['synth', 'diff', 'ls'])('outside of a project, %s says where it looked', async (name) => {
  expect(await run(name)).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: there is no folder \`pipelines/\` in \`${folder.path}\` or above it
  = help: go to a project, name one with \`--root\`, or make one with \`fairlead init my-pipelines\`
`,
  });
});

test('an error is no wider than the terminal', async () => {
  expect((await fairlead(folder.path, ['ls', '-o', 'yaml'], {}, 50)).stderr).toBe(
    `error: option \`-o, --output <format>\` argument
  \`yaml\` is invalid
  = help: known: \`json\`, \`text\`
`,
  );
  expect((await fairlead(folder.path, ['completion', 'x'], {}, 30)).stderr).toBe(
    `error: command-argument
  value \`x\` is invalid for
  argument \`shell\`
  = help: known: \`bash\`,
          \`fish\`, \`zsh\`
`,
  );
});

test('what nobody foresaw is one line, with the stack where it was asked for', async () => {
  writeTree(folder.path, { 'pipelines/a.ts': '', dist: 'a file' });
  const short = await run('ls');
  expect(short).toEqual({
    code: 1,
    stdout: '',
    stderr: `error: unexpected: ENOTDIR: not a directory, scandir '${folder.path}/dist'
  = help: \`--verbose\` shows where it happened; please report it
`,
  });
  expect((await run('ls', '--verbose')).stderr).toMatch(/^Error: ENOTDIR[^\n]*\n {4}at /);
  expect((await fairlead(folder.path, ['ls'], { FAIRLEAD_DEBUG: '1' })).stderr).toMatch(/\n {4}at /);
});
