import { scheduledRunId } from '../../../../src/runner/kubernetes/scheduled/scheduled-run-id';

const tick = new Date('2026-01-31T01:00:00Z');

it('is the same for each runner of a tick, and begins with it', () => {
  expect(scheduledRunId('orders', tick)).toMatch(/^20260131-010000-[0-9a-f]{8}$/);
  expect(scheduledRunId('orders', tick)).toBe(scheduledRunId('orders', tick));
});

it('is another one for another pipeline or tick', () => {
  expect(scheduledRunId('customers', tick)).not.toBe(scheduledRunId('orders', tick));
  expect(scheduledRunId('orders', new Date('2026-02-01T01:00:00Z'))).not.toBe(scheduledRunId('orders', tick));
});
