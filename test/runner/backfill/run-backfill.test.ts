import { runBackfill } from '../../../src/runner/backfill/run-backfill';
import type { RunEnd } from '../../../src/runner/events/run-end';
import { planRun } from '../../../src/runner/plan/plan-run';
import { planOf, planTaskOf } from '../../support/plans';
import { VirtualClock } from '../../support/virtual-clock';

const plan = planOf({ tasks: [planTaskOf({ name: 'a' })] });
const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
const plans = DAYS.map((date) => planRun({ plan, definition: 'd1' }, { date }, 0));
const FAILED: RunEnd = { state: 'failed', exitCode: 1 };
const SUCCEEDED: RunEnd = { state: 'succeeded', exitCode: 0 };

async function play(
  options: { atOnce?: number; keepGoing?: boolean; interruptAt?: number },
  failing: readonly string[] = [],
) {
  const clock = new VirtualClock();
  const log: string[] = [];
  let claimed = 0;
  const end = await clock.until(
    runBackfill({
      ...{ plans, atOnce: 1, keepGoing: false, claim: () => `run-${++claimed}`, ...options },
      catchSignals: (listener) =>
        options.interruptAt === undefined
          ? () => {}
          : clock.after(options.interruptAt * 1000, () => listener(130)),
      run: ({ plan: { logicalDate }, stop }) =>
        new Promise((resolve) => {
          const day = logicalDate.toISOString().slice(0, 10);
          log.push(`${clock.now() / 1000} ${day}`);
          const cancel = clock.after(10_000, () => resolve(failing.includes(day) ? FAILED : SUCCEEDED));
          stop.signals.polite.addEventListener('abort', () => {
            cancel();
            resolve({ state: 'interrupted', exitCode: stop.exitCode });
          });
        }),
    }),
  );
  return { log, exitCode: end.exitCode, notStarted: end.notStarted, ends: end.ends.size };
}

it('runs one after the other, the earliest first', async () => {
  expect(await play({})).toEqual({
    log: ['0 2026-01-01', '10 2026-01-02', '20 2026-01-03', '30 2026-01-04'],
    ...{ exitCode: 0, notStarted: 0, ends: 4 },
  });
});

it('runs some at once', async () => {
  expect((await play({ atOnce: 3 })).log).toEqual([
    ...['0 2026-01-01', '0 2026-01-02', '0 2026-01-03', '10 2026-01-04'],
  ]);
});

it('starts no further one after a failure, unless it is to keep going', async () => {
  expect(await play({}, ['2026-01-02'])).toMatchObject({ exitCode: 1, notStarted: 2, ends: 2 });
  const all = await play({ keepGoing: true }, ['2026-01-02']);
  expect(all).toMatchObject({ exitCode: 1, notStarted: 0, ends: 4 });
});

it('stops every run when it is interrupted', async () => {
  const stopped = await play({ atOnce: 2, interruptAt: 5 });
  expect(stopped).toMatchObject({ exitCode: 130, notStarted: 2, ends: 2 });
});
