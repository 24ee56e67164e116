import { cli } from '../support/cli';
import { smallProject } from '../support/small-project';
import { temporaryFolder } from '../support/temporary-folder';
import { writeTree } from '../support/tree';

const folder = temporaryFolder();
const fairlead = cli();

test('a plan is no wider than the terminal, and as it is elsewhere', async () => {
  writeTree(folder.path, smallProject);
  await fairlead(folder.path, ['synth']);
  const plan = (columns?: number) =>
    fairlead(folder.path, ['run', 'orders', '--date', '2026-01-31', '--dry-run'], {}, columns);
  expect(await plan(60)).toEqual({
    code: 0,
    stdout: `run orders in local
  date        2026-01-31T00:00:00+00:00 (UTC)
  at once     every task that is ready
  on failure  no further task starts, except those that
              handle failures

#1 read secrets orders-database/PASSWORD: tasks refer to
  them
[1] -> #2 run extract: needs no other task
[2] -> #3 run load: when \`extract\` succeeded
`,
    stderr: '',
  });
  expect((await plan()).stdout).toContain(
    '\n#1 read secrets orders-database/PASSWORD: tasks refer to them\n',
  );
});
