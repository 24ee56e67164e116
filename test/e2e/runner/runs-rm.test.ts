import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FAIRLEAD } from '../../support/fairlead';
import { inTerminal } from '../../support/in-terminal';
import { recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeTree } from '../../support/tree';

const folder = temporaryFolder();
const RUN = '20260131-020000-aa11';

it.each([
  ['y\n', `${RUN}\n`, 0, false],
  ['n\n', 'nothing was removed\n', 0, true],
  ['\n', 'nothing was removed\n', 0, true],
  ['\x04', 'nothing was removed\n', 0, true],
  ['\x03', '', 130, true],
])(
  'asks before it removes many: %j',
  async (keys, end, exitCode, stays) => {
    writeTree(folder.path, { 'dist/local/orders/fairlead.lock': '' });
    const home = join(folder.path, '.fairlead');
    recordRun(home, RUN, [runStarted(RUN)]);
    const argv = [process.execPath, FAIRLEAD, 'runs', 'rm', '--older-than', '2d'];
    const run = await inTerminal(folder.path, argv, [['logs included? [y/N] ', keys]]);
    expect({ exitCode: run.exitCode, left: run.left }).toEqual({ exitCode, left: [] });
    expect(run.screen).toContain(`remove run ${RUN}, logs included? [y/N] `);
    expect(run.screen.endsWith(end)).toBe(true);
    expect(existsSync(join(home, 'runs', RUN))).toBe(stays);
  },
  60_000,
);
