import { datesBetween } from '../../../src/runner/dates/dates-between';

const schedule = { cron: '0 2 * * *', timeZone: 'Europe/Berlin' };

it('gives every tick, both ends included, across a change of the clocks', () => {
  expect(datesBetween('2026-03-28', '2026-03-30', schedule)).toEqual([
    '2026-03-28T02:00:00+01:00',
    '2026-03-29T03:00:00+02:00',
    '2026-03-30T02:00:00+02:00',
  ]);
  expect(datesBetween('2026-01-31T02:00', '2026-01-31T02:00', schedule)).toEqual([
    '2026-01-31T02:00:00+01:00',
  ]);
});

it('gives every midnight where there is no schedule', () => {
  expect(datesBetween('2026-02-27', '2026-03-01')).toEqual([
    '2026-02-27T00:00:00+00:00',
    '2026-02-28T00:00:00+00:00',
    '2026-03-01T00:00:00+00:00',
  ]);
});

const HELP = (option: string) =>
  `write \`--${option} 2026-01-31\`, \`--${option} 2026-01-31T02:00\` or \`--${option} 2026-01-31T02:00:00+01:00\``;

it('tells every mistake at once', () => {
  expect(datesBetween('x', '2026-02-30')).toEqual({
    problems: [
      { message: '`x` is no date', help: HELP('from-date') },
      { message: '`2026-02-30` is no date', help: HELP('to-date') },
    ],
  });
});

it('says why no run is due, and that too many are', () => {
  expect(datesBetween('2026-02-02', '2026-02-01')).toEqual({
    problems: [
      {
        message: 'no run is due from 2026-02-02 to 2026-02-01',
        help: '`--from-date` comes after `--to-date`',
      },
    ],
  });
  expect(datesBetween('2026-02-01T03:00', '2026-02-01T04:00', schedule)).toEqual({
    problems: [
      {
        message: 'no run is due from 2026-02-01T03:00 to 2026-02-01T04:00',
        help: 'the schedule is `0 2 * * *`',
      },
    ],
  });
  expect(datesBetween('1900-01-01', '2026-01-01')).toEqual({
    problems: [{ message: 'that is more than 10000 runs', help: 'take a part of it' }],
  });
});
