import { planRun } from '../../../src/runner/plan/plan-run';
import { publicRunPlan } from '../../../src/runner/plan/public-run-plan';
import { planOf, planTaskOf } from '../../support/plans';

const NOW = Date.parse('2026-01-31T12:00:00Z');
const tasks = [planTaskOf({ name: 'extract' }), planTaskOf({ name: 'load', needs: ['extract'] })];

it('says what a run is for and what it will do', () => {
  const plan = planOf({ tasks });
  const operation = { kind: 'task', subject: 'extract', reason: 'needs no other task' };
  expect(publicRunPlan(planRun({ plan, definition: 'd' }, { date: '2026-01-30' }, NOW))).toEqual({
    type: 'run-plan',
    pipeline: plan.pipeline,
    environment: plan.environment,
    logicalDate: '2026-01-30T00:00:00+00:00',
    parameters: {},
    keepGoing: false,
    operations: [
      { ...operation, number: 1, after: [] },
      { ...operation, number: 2, subject: 'load', after: [1], reason: 'when `extract` succeeded' },
    ],
    leftOut: {},
  });
});

it('names limits where there are some', () => {
  const plan = planOf({ tasks, timeoutSeconds: 90 });
  expect(
    publicRunPlan(planRun({ plan, definition: 'd' }, { parallelism: 4, keepGoing: true }, NOW)),
  ).toMatchObject({
    parallelism: 4,
    timeoutSeconds: 90,
    keepGoing: true,
  });
});
