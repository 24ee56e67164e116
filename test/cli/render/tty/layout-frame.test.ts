import fc from 'fast-check';
import { widthOf } from '../../../../src/cli/render/cell-text';
import { paintWith } from '../../../../src/cli/render/paint';
import { layoutFrame } from '../../../../src/cli/render/tty/layout-frame';
import type { TableRow } from '../../../../src/cli/render/tty/table-row';
import type { TableView } from '../../../../src/cli/render/tty/table-view';

const viewOf = (tasks: readonly TableRow[], helpers: readonly TableRow[] = []): TableView => ({
  ...{ run: '20260131-020000-9f3c', pipeline: 'orders', environment: 'local' },
  ...{ logicalDate: '2026-01-31T02:00:00+01:00', started: 0, ended: 1, tasks, helpers },
});
const layout = (view: TableView, columns = 80, lines = 23) =>
  layoutFrame(view, { columns, lines, now: 75_000, paint: paintWith(false) });
const row = (name: string, state: TableRow['state'], more: Partial<TableRow> = {}): TableRow => ({
  ...{ name, state, detail: () => '', ...more },
});

const TASKS = [
  row('extract', 'succeeded', { attempt: 1, seconds: 3.26, detail: () => '4 rows' }),
  row('a-task-whose-name-is-longer-than-others', 'running', {
    attempt: 2,
    since: 71_500,
    detail: () => '日本語 '.repeat(9),
  }),
  row('load', 'upstream-failed', { detail: () => '`extract` failed' }),
  row('report', 'pending'),
];

it('puts a run into 80 columns', () => {
  const helpers = [row('source-db', 'starting', { since: 0 })];
  expect(layout(viewOf(TASKS, helpers))).toEqual([
    'orders in local  2026-01-31 02:00  20260131-020000-9f3c  1 of 4 tasks  1m15s',
    'TASK                      STATE            TRY    TIME  LAST LINE',
    'source-db                 starting               1m15s',
    'extract                   succeeded          1   3.3 s  4 rows',
    'a-task-whose…than-others  running            2     3 s  日本語 日本語 日本語 日…',
    'load                      upstream-failed               `extract` failed',
    'report                    pending',
  ]);
});

it('uses the columns that there are', () => {
  expect(layout(viewOf(TASKS), 200)[3]).toBe(
    `a-task-whose-name-is-longer-than-others  running            2     3 s  ${'日本語 '.repeat(9).trim()}`,
  );
  expect(layout(viewOf(TASKS), 40)).toEqual([
    'orders in local  2…  1 of 4 tasks  1m15s',
    'TASK          STATE            TRY    T…',
    'extract       succeeded          1    3…',
    'a-task…thers  running            2     …',
    'load          upstream-failed',
    'report        pending',
  ]);
});

it('folds what does not fit, and shows first what goes on and what has failed', () => {
  const many = Array.from({ length: 200 }, (_, i) => row(`task-${i}`, i < 20 ? 'succeeded' : 'pending'));
  many[30] = row('task-30', 'failed', { detail: () => 'exit code 3' });
  many[31] = row('task-31', 'running', { since: 5 });
  many[32] = row('task-32', 'running', { since: 3 });
  many[33] = row('task-33', 'retrying');
  const [, , ...lines] = layout(viewOf(many)).map((line) => line.replace(/ +/g, ' '));
  expect(lines).toEqual([
    'task-32 running 1m14s',
    'task-31 running 1m14s',
    'task-33 retrying',
    'task-30 failed exit code 3',
    '… 176 pending, 20 succeeded',
  ]);
});

it('counts what goes on when even that does not fit', () => {
  const many = Array.from({ length: 50 }, (_, i) => row(`task-${i}`, i < 48 ? 'running' : 'failed'));
  const lines = layout(viewOf(many), 80, 10);
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('… 41 running, 2 failed');
});

it('colours states', () => {
  const [, headings, extract] = layoutFrame(viewOf(TASKS), {
    ...{ columns: 80, lines: 23, now: 0, paint: (color, text) => `<${color}>${text}</>` },
  });
  expect(headings).toMatch(/^<dim>TASK<\/> +<dim>STATE<\/>/);
  expect(extract).toContain('<green>succeeded</>');
});

it('is never larger than the terminal', () => {
  const states = fc.constantFrom<TableRow['state']>(
    'running',
    'failed',
    'pending',
    'succeeded',
    'upstream-failed',
  );
  const rows = fc.array(
    fc.record({
      name: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
      state: states,
      attempt: fc.option(fc.nat(1000), { nil: undefined }),
      since: fc.option(fc.nat(1_000_000), { nil: undefined }),
      detail: fc.string({ unit: 'binary' }).map((text) => () => text),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(
      rows,
      rows,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (tasks, helpers, columns, lines) => {
        const frame = layout(viewOf(tasks as TableRow[], helpers as TableRow[]), columns, lines);
        expect(frame.length).toBeLessThanOrEqual(lines);
        expect(frame.filter((line) => widthOf(line) > columns)).toEqual([]);
      },
    ),
  );
});
