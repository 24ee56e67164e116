import { dueTicks, type TickHistory } from '../../../../src/runner/kubernetes/scheduled/due-ticks';

const daily = {
  cron: '0 2 * * *',
  timeZone: 'Europe/Berlin',
  catchUp: false,
  concurrencyPolicy: 'Forbid',
} as const;
const tick = new Date('2026-01-31T01:00:00Z');
const deployed = new Date('2026-01-29T12:00:00Z');

const due = (more: object, history: Partial<TickHistory> = {}) =>
  dueTicks({ ...daily, ...more }, { tick, deployed, ...history }).map((date) => date.toISOString());

it('is the tick alone without catch-up', () => {
  expect(due({})).toEqual(['2026-01-31T01:00:00.000Z']);
});

it('is nothing before the first day', () => {
  expect(due({ startDate: '2026-02-01' })).toEqual([]);
  expect(due({ startDate: '2026-02-01', catchUp: true })).toEqual([]);
  expect(due({ startDate: '2026-01-31' })).toEqual(['2026-01-31T01:00:00.000Z']);
});

it('is every tick since the first day with catch-up, or since the day of the deployment', () => {
  expect(due({ catchUp: true, startDate: '2026-01-30' })).toEqual([
    '2026-01-30T01:00:00.000Z',
    '2026-01-31T01:00:00.000Z',
  ]);
  expect(due({ catchUp: true })).toEqual([
    '2026-01-29T01:00:00.000Z',
    '2026-01-30T01:00:00.000Z',
    '2026-01-31T01:00:00.000Z',
  ]);
});

it('goes on after what is done', () => {
  const after = (done: string) => due({ catchUp: true }, { done: new Date(done) });
  expect(after('2026-01-29T01:00:00Z')).toEqual(['2026-01-30T01:00:00.000Z', '2026-01-31T01:00:00.000Z']);
  expect(after('2026-01-30T01:00:00Z')).toEqual(['2026-01-31T01:00:00.000Z']);
  expect(after('2026-01-31T01:00:00Z')).toEqual(['2026-01-31T01:00:00.000Z']);
});

it('starts anew where the first day was moved to a later one', () => {
  const done = new Date('2026-01-10T01:00:00Z');
  expect(due({ catchUp: true, startDate: '2026-01-31' }, { done })).toEqual(['2026-01-31T01:00:00.000Z']);
});

it('refuses more runs than anybody means', () => {
  expect(() => due({ cron: '* * * * *', catchUp: true, startDate: '2026-01-01' })).toThrow(
    'that is more than 10000 runs',
  );
});
