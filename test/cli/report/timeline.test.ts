import fc from 'fast-check';
import { timeline } from '../../../src/cli/report/timeline';
import type { AttemptView } from '../../../src/runner/record/run-view';

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const task = (attempts: readonly AttemptView[]) => ({
  ...{ name: 'extract', needs: [], containers: [], attempts },
  state: 'succeeded' as const,
});

it('shows what an attempt waited for, and that its container started', () => {
  const usage = { started: iso(1500), ended: iso(3000) };
  const first = { attempt: 1, definition: 'd', start: 1, submitted: iso(1000), ended: iso(3000), usage };
  const second = { attempt: 2, definition: 'd', start: 1, submitted: iso(8000) };
  expect(timeline(task([first, second]), 0, 9000)).toEqual([
    { kind: 'wait', from: 0, to: 1000 },
    { kind: 'start', from: 1000, to: 1500 },
    { kind: 'attempt', from: 1500, to: 3000, attempt: first },
    { kind: 'wait', from: 3000, to: 8000 },
    { kind: 'attempt', from: 8000, to: 9000, attempt: second },
  ]);
});

it('never goes backwards, and has a bar for each attempt, whatever clocks say', () => {
  const time = fc.integer({ min: 0, max: 1000 });
  const attempt = fc.record({ submitted: time, ended: fc.option(time), started: fc.option(time) });
  fc.assert(
    fc.property(time, fc.array(attempt), (ready, times) => {
      const attempts = times.map(({ submitted, ended, started }, index) => ({
        ...{ attempt: index + 1, definition: 'd', start: 1, submitted: iso(submitted) },
        ...(ended !== null && { ended: iso(ended) }),
        ...(started !== null && { usage: { started: iso(started), ended: iso(started) } }),
      }));
      const stretches = timeline(task(attempts), ready, 1000);
      expect(stretches.filter(({ from, to }) => from > to)).toEqual([]);
      expect(stretches.flatMap(({ attempt }) => attempt ?? [])).toEqual(attempts);
    }),
  );
});
