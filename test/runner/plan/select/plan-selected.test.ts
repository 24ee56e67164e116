import type { RunEventBody } from '../../../../src/runner/events/run-event';
import { formatRunPlan } from '../../../../src/runner/plan/format-run-plan';
import { planRun } from '../../../../src/runner/plan/plan-run';
import type { RunRequest } from '../../../../src/runner/plan/run-request';
import type { Selection } from '../../../../src/runner/plan/select/selection';
import { listRuns } from '../../../../src/runner/record/list-runs';
import { planOf, planTaskOf } from '../../../support/plans';
import { type Happening, recordRun, runStarted } from '../../../support/record-run';
import { temporaryFolder } from '../../../support/temporary-folder';

const folder = temporaryFolder();
const plan = planOf({
  pipeline: 'orders',
  parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
  tasks: [
    planTaskOf({ name: 'extract', results: { rows: 'integer' } }),
    planTaskOf({
      ...{ name: 'load', needs: ['extract'] },
      inputs: { RESULT_EXTRACT_ROWS: { task: 'extract', result: 'rows' } },
    }),
    planTaskOf({ name: 'alarm', needs: ['load'], rule: 'one-failed' }),
  ],
});

const tasks = plan.tasks.map(({ name, needs }) => ({ name, needs, containers: [] }));
const state = (task: string, state: 'succeeded' | 'failed'): Happening => [1, { type: 'task', task, state }];
const result: RunEventBody = { type: 'result', task: 'extract', attempt: 1, values: { rows: '4' } };
const planned = (select: Partial<Selection>, request: RunRequest = {}) =>
  planRun(
    { plan, definition: 'd1' },
    { ...request, select: { only: [], from: [], to: [], noDeps: false, ...select } },
    Date.UTC(2026, 4, 4),
    listRuns(folder.path),
  );

function begun(run: string, ...ends: Happening[]): void {
  recordRun(folder.path, run, [
    runStarted(run, { tasks, parameters: { table: 'customers' } }),
    [1, result],
    ...ends,
  ]);
}

it('takes results, date and parameters from the latest run that has got so far', () => {
  begun('20260131-000001-0000', state('extract', 'succeeded'));
  begun('20260131-000002-0000', state('extract', 'succeeded'), state('load', 'failed'));
  begun('20260131-000003-0000', state('extract', 'failed'));
  const run = planned({ only: ['load'] });
  expect(run.taken).toEqual(
    new Map([
      [
        'extract',
        {
          ...{ state: 'succeeded', run: '20260131-000002-0000', results: { rows: '4' } },
          reason: 'succeeded in run 20260131-000002-0000',
        },
      ],
    ]),
  );
  expect(formatRunPlan(run)).toBe(`run orders in local
  date        2026-01-31T02:00:00+00:00 (UTC)
  parameter   table=customers
  at once     every task that is ready
  on failure  no further task starts, except those that handle failures

#1 take over extract: succeeded in run 20260131-000002-0000
[1] -> #2 run load: when \`extract\` succeeded
left out alarm: \`--only\` names \`load\`
`);
});

it('takes over a failure where a task is there to handle it', () => {
  begun('20260131-000002-0000', state('extract', 'succeeded'), state('load', 'failed'));
  expect(planned({ only: ['alarm'] }).taken.get('load')).toMatchObject({ state: 'failed' });
});

it('says that there is nothing to take over', () => {
  begun('20260131-000001-0000', state('extract', 'succeeded'));
  const request = { date: '2026-02-01', parameters: { table: 'x' } };
  expect(() =>
    planned({ only: ['load'] }, request),
  ).toThrow(`error: \`load\` needs what \`extract\` did, and no run of \`orders\` in \`local\` for 2026-02-01T00:00:00+00:00 and \`table=x\` has got so far
  = help: run \`extract\` first (\`--to\`), or give \`--no-deps\` to go without`);
});

it('goes without where that is asked for', () => {
  const run = planned({ only: ['alarm'], noDeps: true });
  expect(run.tasks).toMatchObject([{ name: 'alarm', needs: [], rule: 'all-succeeded' }]);
  expect(run.taken.size).toBe(0);
});

it('tells every mistake at once', () => {
  const select = { only: ['laod'], to: ['extract'], noDeps: false };
  expect(() =>
    planned(select, { date: 'x' }),
  ).toThrow(`error: \`--only laod\`: the pipeline \`orders\` has no task \`laod\`
  = help: did you mean \`load\`?
error: \`--only\` names all tasks of the run, so \`--from\` and \`--to\` say nothing beside it
  = help: leave one of them out
error: \`x\` is no date
  = help: write \`--date 2026-01-31\`, \`--date 2026-01-31T02:00\` or \`--date 2026-01-31T02:00:00+01:00\``);
  expect(() =>
    planned({ to: ['load'], noDeps: true }),
  ).toThrow(`error: \`--no-deps\` says nothing here: no task is left out before another
  = help: give it with \`--only\` or \`--from\``);
});
