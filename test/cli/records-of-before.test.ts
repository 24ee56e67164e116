import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFiles } from '../../src/runner/record/run-files';
import { cli } from '../support/cli';
import { planOf, planTaskOf } from '../support/plans';
import { type Happening, recordRun, runStarted } from '../support/record-run';
import { smallProject } from '../support/small-project';
import { temporaryFolder } from '../support/temporary-folder';
import { writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();
const RUN = '20260131-020000-aa11';

const failed: readonly Happening[] = [
  [1, { type: 'attempt-started', task: 'extract', attempt: 1 }],
  [
    2,
    {
      ...{ type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 1 },
      outcome: { state: 'failed', cause: 'exit-code', message: 'exit code 3', main: true, exitCode: 3 },
    },
  ],
  [2, { type: 'task', task: 'extract', state: 'failed', reason: 'exit code 3', attempt: 1 }],
  [3, { type: 'run-ended', state: 'failed', exitCode: 1, seconds: 3 }],
];

beforeEach(async () => {
  writeTree(folder.path, smallProject);
  await fairlead(folder.path, ['synth']);
  const home = join(folder.path, '.fairlead');
  recordRun(home, RUN, [runStarted(RUN), ...failed]);
  const plan = planOf({ pipeline: 'orders', tasks: [planTaskOf({ name: 'extract' })] });
  writeFileSync(runFiles(home, RUN).plan(1), JSON.stringify({ recordVersion: 0, plan, names: ['extract'] }));
});

test.each([
  ['run', '--resume', RUN],
  ['rerun', RUN],
  ['replay', `${RUN}/extract`],
  ['why', RUN],
])('`%s` says that the record is of another version', async (...argv) => {
  expect(await fairlead(folder.path, argv)).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: the plan of run \`${RUN}\` was recorded by another version of fairlead, and cannot be read
  = help: \`fairlead runs show ${RUN}\` says what it did, and for which date; start anew with \`fairlead run\`
`,
  });
});

test('`runs show` tells of it all the same', async () => {
  const { code, stdout } = await fairlead(folder.path, ['runs', 'show', RUN]);
  expect(code).toBe(0);
  expect(stdout).toContain('exit code 3');
});
