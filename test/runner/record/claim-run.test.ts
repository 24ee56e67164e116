import { claimRun } from '../../../src/runner/record/claim-run';
import { homePath } from '../../../src/runner/record/home-path';
import { runIds } from '../../../src/runner/record/run-ids';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();

it('gives no id twice, and ids that sort by time', () => {
  const home = homePath(folder.path);
  const noon = Date.UTC(2026, 0, 31, 12);
  const claim = (after: number) => claimRun(home, noon + after);
  const ids = [0, 0, 0, 0, 0, 1, 2, 500, 999, 1000].map(claim);
  const [first = ''] = ids;
  expect(first).toMatch(/^20260131-120000-00[0-9a-f]{2}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(5).sort()).toEqual(ids.slice(5));
  expect(ids.slice(0, 5).every((id) => id < (ids[5] ?? ''))).toBe(true);
  expect(runIds(home)).toEqual([...ids].sort().reverse());
});
