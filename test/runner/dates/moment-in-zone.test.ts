import fc from 'fast-check';
import { momentInZone } from '../../../src/runner/dates/moment-in-zone';
import { zonedTime } from '../../../src/runner/dates/zoned-time';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

it('is the way back from what the clocks of a zone show', () => {
  const seconds = fc.integer({ min: 0, max: 2 ** 32 });
  fc.assert(
    fc.property(seconds, fc.constantFrom(...ZONES), (second, zone) => {
      const shown = zonedTime(new Date(second * 1000), zone);
      const back = momentInZone(shown.date, shown.time, zone);
      const { date, time } = zonedTime(back, zone);
      expect([date, time]).toEqual([shown.date, shown.time]);
    }),
  );
});

it('is a moment after the jump for a time that the clocks jump over', () => {
  expect(momentInZone('2026-03-29', '02:30:00', 'Europe/Berlin').toISOString()).toBe(
    '2026-03-29T01:30:00.000Z',
  );
});
