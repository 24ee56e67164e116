import { logicalDate } from '../../../src/runner/dates/logical-date';

const daily = {
  cron: '0 2 * * *',
  timeZone: 'Europe/Berlin',
  catchUp: false,
  concurrencyPolicy: 'Forbid',
} as const;
const NOW = Date.parse('2026-05-04T03:02:01.500Z');

it.each([
  ['nothing: now, in whole seconds', undefined, daily, '2026-05-04T03:02:01.000Z'],
  ['a day: the first tick of the schedule', '2026-01-31', daily, '2026-01-31T01:00:00.000Z'],
  ['a day of summer', '2026-07-01', daily, '2026-07-01T00:00:00.000Z'],
  ['a day whose tick the clocks jump over', '2026-03-29', daily, '2026-03-29T01:00:00.000Z'],
  [
    'a day without a tick: midnight in the zone',
    '2026-01-31',
    { ...daily, cron: '0 2 1 * *' },
    '2026-01-30T23:00:00.000Z',
  ],
  ['a day, no schedule', '2026-01-31', undefined, '2026-01-31T00:00:00.000Z'],
  ['a time in the zone', '2026-01-31T02:30', daily, '2026-01-31T01:30:00.000Z'],
  ['a time with a space', '2026-07-31 02:30:15', daily, '2026-07-31T00:30:15.000Z'],
  ['a time without a schedule', '2026-01-31T02:30', undefined, '2026-01-31T02:30:00.000Z'],
  ['a time with an offset', '2026-01-31T02:30-05:00', daily, '2026-01-31T07:30:00.000Z'],
  ['a time in UTC', '2026-01-31T02:30:00Z', daily, '2026-01-31T02:30:00.000Z'],
] as const)('%s', (_, text, schedule, expected) => {
  const date = logicalDate(text, schedule, NOW);
  expect(date instanceof Date && date.toISOString()).toBe(expected);
});

it.each(['yesterday', '2026-02-30', '2026-13-01', '2026-01-31T25:00', '31.01.2026', ''])(
  'refuses `%s`',
  (text) => {
    expect(logicalDate(text, daily, NOW)).toEqual({
      message: `\`${text}\` is no date`,
      help: 'write `--date 2026-01-31`, `--date 2026-01-31T02:00` or `--date 2026-01-31T02:00:00+01:00`',
    });
  },
);
