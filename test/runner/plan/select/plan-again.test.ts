import type { Plan } from '../../../../src/assembly/plan';
import { planRerun } from '../../../../src/runner/plan/select/plan-rerun';
import { planResume } from '../../../../src/runner/plan/select/plan-resume';
import type { RunView, TaskView } from '../../../../src/runner/record/run-view';
import { planOf, planTaskOf } from '../../../support/plans';
import { BEGIN } from '../../../support/record-run';

const plan = planOf({
  parameters: { table: { type: 'string', variable: 'PARAM_TABLE' } },
  parallelism: 8,
  tasks: ['a', 'b', 'c', 'd', 'e'].map((name, i, all) =>
    planTaskOf({ name, needs: all.slice(Math.max(0, i - 1), i) }),
  ),
});
const submitted = new Date(BEGIN).toISOString();
const failure = { state: 'failed', cause: 'exit-code', message: 'exit code 1', main: true } as const;
const attempt = (attempt: number, outcome?: typeof failure) => ({
  ...{ attempt, submitted, definition: 'd1', start: 1 },
  ...(outcome && { outcome }),
});
const task = (name: string, state: TaskView['state'], more: Partial<TaskView> = {}): TaskView => ({
  ...{ name, needs: [], containers: [], state, attempts: [], ...more },
});

function recorded(tasks: readonly TaskView[], was: Plan = plan) {
  const view: RunView = {
    ...{ run: 'run-1', pipeline: 'chain', environment: 'local', definition: 'd1', starts: 1, messages: [] },
    ...{ logicalDate: '2026-01-31T02:00:00+01:00', parameters: { table: 'orders' } },
    ...{ state: 'open', started: submitted, tasks },
  };
  const { parameters } = view;
  const names = tasks.map(({ name }) => name);
  const file = { recordVersion: 1, plan: was, tasks: names, parameters, variables: {}, secrets: {} };
  return { view, file: { ...file, logicalDate: view.logicalDate, keepGoing: true, parallelism: 2 } };
}

const run = recorded([
  task('a', 'succeeded', { results: { rows: '4' }, attempts: [attempt(1)] }),
  task('b', 'skipped', { attempts: [attempt(1, failure)] }),
  task('c', 'running', { attempts: [attempt(1, failure), attempt(2)] }),
  task('d', 'skipped'),
  task('e', 'failed', { attempts: [attempt(1, failure)] }),
]);

it('goes on where the run stood, as it was asked for', () => {
  const resumed = planResume({ plan, definition: 'd2' }, run, {});
  expect([...resumed.taken.keys()]).toEqual(['a', 'b']);
  expect(resumed.taken.get('a')).toMatchObject({ state: 'succeeded', results: { rows: '4' } });
  expect(resumed.begun).toEqual(
    new Map([
      ['c', { attempt: 2, open: true, started: BEGIN }],
      ['e', { attempt: 1, open: false, started: BEGIN }],
    ]),
  );
  expect(resumed).toMatchObject({
    ...{ definition: 'd2', start: 2, parallelism: 2, keepGoing: true, parameters: { table: 'orders' } },
    variables: { RUN_DATE: '2026-01-31', PARAM_TABLE: 'orders' },
  });
  expect(planResume({ plan, definition: 'd2' }, run, { parallelism: 4 }).parallelism).toBe(4);
});

it('runs all of it once more, or what has failed alone', () => {
  expect(planRerun({ plan, definition: 'd1' }, run, {}, false)).toMatchObject({ taken: new Map() });
  const failed = planRerun({ plan, definition: 'd1' }, run, {}, true);
  expect([...failed.taken.keys()]).toEqual(['a', 'b']);
  expect(failed.begun).toBeUndefined();
});

it('keeps to the tasks that the run was for', () => {
  const some = recorded([task('d', 'failed')]);
  const again = planRerun({ plan, definition: 'd1' }, some, {}, false);
  expect(again.tasks).toMatchObject([{ name: 'd', needs: [] }]);
  expect(again.leftOut.get('a')).toBe('run run-1 left it out');
});

it('takes in tasks that are new, and refuses where the run had others', () => {
  const before = planOf({ ...plan, tasks: plan.tasks.slice(0, 1) });
  const more = planRerun({ plan, definition: 'd1' }, recorded([task('a', 'failed')], before), {}, false);
  expect(more.tasks.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  const gone = recorded([task('a', 'failed'), task('z', 'failed')]);
  expect(() =>
    planResume({ plan, definition: 'd1' }, gone, {}),
  ).toThrow(`error: run \`run-1\` has a task \`z\`, which \`chain\` no longer has
  = help: start anew with \`fairlead run chain\``);
});
