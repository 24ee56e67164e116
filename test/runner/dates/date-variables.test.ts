import { dateVariables } from '../../../src/runner/dates/date-variables';

const schedule = {
  cron: '0 2 * * *',
  timeZone: 'Europe/Berlin',
  catchUp: false,
  concurrencyPolicy: 'Forbid',
} as const;

it('gives a tick in the forms that Airflow has, in the schedule’s zone', () => {
  expect(dateVariables(new Date('2026-03-28T01:00:00Z'), schedule)).toEqual({
    RUN_DATE: '2026-03-28',
    RUN_DATE_NODASH: '20260328',
    RUN_TIMESTAMP: '2026-03-28T02:00:00+01:00',
    RUN_TIMESTAMP_NODASH: '20260328T020000',
    RUN_TIMESTAMP_NODASH_WITH_ZONE: '20260328T020000+0100',
    RUN_INTERVAL_START: '2026-03-27T02:00:00+01:00',
    RUN_INTERVAL_END: '2026-03-28T02:00:00+01:00',
  });
});

it('gives a start by hand the last interval that is complete', () => {
  expect(dateVariables(new Date('2026-03-28T12:34:56Z'), schedule)).toMatchObject({
    RUN_TIMESTAMP: '2026-03-28T13:34:56+01:00',
    RUN_INTERVAL_START: '2026-03-27T02:00:00+01:00',
    RUN_INTERVAL_END: '2026-03-28T02:00:00+01:00',
  });
});

it('ends at the tick that a clock change moves', () => {
  expect(dateVariables(new Date('2026-03-29T01:00:00Z'), schedule)).toMatchObject({
    RUN_INTERVAL_START: '2026-03-28T02:00:00+01:00',
    RUN_INTERVAL_END: '2026-03-29T03:00:00+02:00',
  });
});

it('is the day of the zone, not of UTC', () => {
  const variables = dateVariables(new Date('2026-06-30T22:30:00Z'), schedule);
  expect(variables.RUN_DATE).toBe('2026-07-01');
});

it('without a schedule is in UTC, with an interval of no length', () => {
  expect(dateVariables(new Date('2026-01-31T01:02:03Z'), undefined)).toMatchObject({
    RUN_TIMESTAMP: '2026-01-31T01:02:03+00:00',
    RUN_TIMESTAMP_NODASH: '20260131T010203',
    RUN_INTERVAL_START: '2026-01-31T01:02:03+00:00',
    RUN_INTERVAL_END: '2026-01-31T01:02:03+00:00',
  });
});
