import { runOptionConflicts } from '../../src/cli/run-option-conflicts';
import type { RunOptions } from '../../src/cli/run-options';

const conflicts = (options: Partial<RunOptions>) => runOptionConflicts({ env: 'local', ...options });

it('finds nothing where there is nothing', () => {
  expect(conflicts({ deps: true, date: '2026-01-31', only: ['a'] })).toEqual([]);
  expect(conflicts({ resume: true, deps: true })).toEqual([]);
  expect(conflicts({ fromDate: '2026-01-01', toDate: '2026-01-31', again: true })).toEqual([]);
});

it('says what a resumed run keeps', () => {
  const options = { resume: true, date: '2026-01-31', param: ['a=b'], deps: false, again: true } as const;
  expect(conflicts(options)).toEqual([
    {
      message:
        '`--date`, `-p`, `--no-deps`, `--again` beside `--resume`: a resumed run keeps its date, parameters and tasks',
      help: 'leave it out, or start a new run',
    },
  ]);
});

it('says what a backfill needs', () => {
  expect(conflicts({ fromDate: '2026-01-01', parallelRuns: '2', date: '2026-01-31' })).toEqual([
    {
      message: '`--from-date`, `--parallel-runs` without `--to-date`',
      help: 'a backfill needs both: `--from-date 2026-01-01 --to-date 2026-01-31`',
    },
    {
      message: '`--date` is for one run, `--from-date` and `--to-date` are for many',
      help: 'leave one of them out',
    },
  ]);
});
