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

test('--help lists every command but the internal one', async () => {
  const { stdout } = await run('--help');
  const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}(\S+)/gm)].map(
    ([, name]) => name,
  );
  expect(listed).toEqual([...verbs.filter((name) => name !== 'complete-words'), 'help']);
});

test.each([
  [['sinth'], "error: unknown command 'sinth'\n(Did you mean synth?)\nTry --help with the command.\n"],
  [
    ['synth', '--chek'],
    "error: unknown option '--chek'\n(Did you mean --check?)\nTry --help with the command.\n",
  ],
  [['show'], "error: missing required argument 'pipeline[/task]'\nTry --help with the command.\n"],
  [
    ['ls', 'more'],
    "error: too many arguments for 'ls'. Expected 0 arguments but got 1.\nTry --help with the command.\n",
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
