import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFiles } from '../../../src/runner/record/run-files';
import { lockRun } from '../../../src/runner/record/run-lock';
import { twinRuns } from '../../../src/runner/record/twin-runs';
import { recordRun, runStarted } from '../../support/record-run';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

it('finds those that a process drives for the same date, and no others', async () => {
  const home = join(folder.path, '.fairlead');
  const runs = {
    '20260131-020000-0001': {},
    '20260131-020000-0002': {},
    '20260131-020000-0003': { pipeline: 'customers' },
    '20260131-020000-0004': { environment: 'other' },
    '20260131-020000-0005': { logicalDate: '2026-01-30T02:00:00+00:00' },
    '20260131-020000-0006': { replays: { run: 'r', task: 'extract', attempt: 1 } },
    '20260131-020000-0007': {},
  };
  for (const [id, more] of Object.entries(runs)) recordRun(home, id, [runStarted(id, more)]);
  const ids = Object.keys(runs);
  mkdirSync(join(home, 'reserves'), { recursive: true });
  for (const id of ids) writeFileSync(runFiles(home, id).reserve, '');
  const releases = await Promise.all(ids.slice(1).map((id) => lockRun(home, id)));
  const about = { pipeline: 'orders', environment: 'local', logicalDate: '2026-01-31T02:00:00+00:00' };
  expect(await twinRuns(home, { run: '20260131-020000-0007', ...about })).toEqual(['20260131-020000-0002']);
  for (const release of releases) release();
  expect(await twinRuns(home, { run: '20260131-020000-0007', ...about })).toEqual([]);
});
