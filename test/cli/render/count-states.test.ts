import { countStates } from '../../../src/cli/render/count-states';

it('counts in one order, whatever came first', () => {
  expect(countStates(['cancelled', 'pending', 'upstream-failed', 'failed', 'succeeded', 'failed'])).toBe(
    '1 succeeded, 2 failed, 1 upstream-failed, 1 cancelled, 1 pending',
  );
  expect(countStates(['interrupted', 'succeeded', 'timed-out'])).toBe(
    '1 succeeded, 1 timed-out, 1 interrupted',
  );
  expect(countStates([])).toBe('');
});
