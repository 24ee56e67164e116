import { formatRunPlan } from '../../../src/runner/plan/format-run-plan';
import { planRun } from '../../../src/runner/plan/plan-run';
import { planOf, planTaskOf } from '../../support/plans';

const plan = planOf({
  schedule: { cron: '0 2 * * *', timeZone: 'Europe/Berlin', catchUp: false, concurrencyPolicy: 'Forbid' },
  parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
  services: ['source-db', 'target-db'],
  parallelism: 4,
  tasks: [
    planTaskOf({ name: 'notify', needs: ['extract', 'load'], rule: 'one-failed' }),
    planTaskOf({
      name: 'extract',
      secrets: [
        { secret: 'db', key: 'USER', variable: 'SECRET_DB_USER' },
        { secret: 'db', key: 'PASSWORD' },
      ],
      containers: [
        { name: 'prepare', role: 'prepare', service: 's', image: 'i' },
        { name: 'proxy', role: 'sidecar', service: 's', image: 'i' },
        { name: 'extract', role: 'main', service: 's', image: 'i' },
      ],
    }),
    planTaskOf({ name: 'load', needs: ['extract'] }),
    planTaskOf({ name: 'tidy', needs: ['load'], rule: 'all-done' }),
    planTaskOf({ name: 'alarm', needs: ['load'], rule: 'one-failed' }),
  ],
});
const NOW = Date.parse('2026-05-04T03:02:01Z');

it('says what a run would do, and why', () => {
  const run = planRun({ plan, definition: 'd1' }, { date: '2026-01-31' }, NOW);
  expect(formatRunPlan(run)).toBe(`run chain in local
  date        2026-01-31T02:00:00+01:00 (Europe/Berlin)
  parameter   table=orders
  at once     4 tasks at most
  on failure  no further task starts, except those that handle failures

#1 read secrets db/PASSWORD, db/USER: tasks refer to them
[1] -> #2 start services source-db, target-db: the pipeline talks to them
[1,2] -> #3 run extract (with sidecar \`proxy\`): needs no other task
[3] -> #4 run load: when \`extract\` succeeded
[3,4] -> #5 run notify: only if one of \`extract\`, \`load\` failed
[4] -> #6 run tidy: when \`load\` ended, in whichever way
[4] -> #7 run alarm: only if \`load\` failed
`);
});

it('says it shortly where there is little to say', () => {
  const small = planOf({ tasks: [planTaskOf({ name: 'one' })] });
  const run = planRun(
    { plan: small, definition: 'd1' },
    { keepGoing: true, timeoutSeconds: 90, date: '2026-01-31' },
    NOW,
  );
  expect(formatRunPlan(run)).toBe(`run chain in local
  date        2026-01-31T00:00:00+00:00 (UTC)
  at once     every task that is ready
  on failure  other branches go on
  timeout     90 s

#1 run one: needs no other task
`);
});

it('gives all tasks the variables of the date and of the parameters', () => {
  expect(
    planRun({ plan, definition: 'd1' }, { date: '2026-01-31', parameters: { table: 'x' } }, NOW).variables,
  ).toMatchObject({
    RUN_DATE: '2026-01-31',
    PARAM_TABLE: 'x',
  });
});

it('holds both limits for tasks at once', () => {
  expect(planRun({ plan, definition: 'd1' }, { parallelism: 8 }, NOW).parallelism).toBe(4);
  expect(planRun({ plan, definition: 'd1' }, { parallelism: 2 }, NOW).parallelism).toBe(2);
});

it('takes the run’s time limit before the pipeline’s', () => {
  expect(planRun({ plan: { ...plan, timeoutSeconds: 60 }, definition: 'd1' }, {}, NOW).timeoutSeconds).toBe(
    60,
  );
  expect(
    planRun({ plan: { ...plan, timeoutSeconds: 60 }, definition: 'd1' }, { timeoutSeconds: 5 }, NOW)
      .timeoutSeconds,
  ).toBe(5);
});

it('tells every mistake of the request at once', () => {
  expect(() => planRun({ plan, definition: 'd1' }, { date: 'x', parameters: { tables: 'y' } }, NOW)).toThrow(
    `error: the pipeline has no parameter \`tables\`
  = help: did you mean \`table\`?
error: \`x\` is no date
  = help: write \`--date 2026-01-31\`, \`--date 2026-01-31T02:00\` or \`--date 2026-01-31T02:00:00+01:00\``,
  );
});
