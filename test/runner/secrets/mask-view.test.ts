import type { RunEvent } from '../../../src/runner/events/run-event';
import { foldEvents } from '../../../src/runner/record/fold-events';
import { maskView } from '../../../src/runner/secrets/mask-view';
import { runStarted } from '../../support/record-run';

const time = '2026-01-31T02:00:00.000Z';
const SECRET = 'hunter2';

it('shows no secret value, wherever a run has one, and all else as it is', () => {
  const [, started] = runStarted('run-1', { parameters: { table: 'orders', token: SECRET } });
  const values = { path: `/x/${SECRET}`, rows: '12' };
  const events: RunEvent[] = [
    { time, ...started },
    { time, type: 'attempt-started', task: 'extract', attempt: 1 },
    { time, type: 'result', task: 'extract', attempt: 1, values },
    {
      ...{ time, type: 'attempt-ended', task: 'extract', attempt: 1, seconds: 1 },
      outcome: { state: 'succeeded', results: values },
    },
  ];
  const view = foldEvents(events);
  if (!view) throw new Error('no run');
  const masked = maskView(view, [Buffer.from(SECRET)]);
  expect(JSON.stringify(masked)).not.toContain(SECRET);
  expect(masked.parameters).toEqual({ table: 'orders', token: '***' });
  expect(masked.tasks[0]?.results).toEqual({ path: '/x/***', rows: '12' });
  expect(maskView(view, [])).toEqual(view);
});
