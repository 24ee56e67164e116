import fc from 'fast-check';
import type { PlanTask } from '../../../src/assembly/plan';
import { RunStop } from '../../../src/runner/run-stop';
import { scheduleTasks } from '../../../src/runner/schedule/schedule-tasks';
import { attemptEnd } from '../../support/attempt-end';
import { planTaskOf } from '../../support/plans';
import { VirtualClock } from '../../support/virtual-clock';

const SKIP = 99;
const FATAL = 64;

interface Case {
  readonly task: PlanTask;
  /** The exit code of each attempt; the last one repeats. */
  readonly codes: readonly number[];
  readonly takes: number;
}

const cases: fc.Arbitrary<Case[]> = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
      rule: fc.constantFrom('all-succeeded', 'all-succeeded', 'all-done', 'one-failed'),
      codes: fc.array(fc.constantFrom(0, 0, 0, 1, SKIP, FATAL), { minLength: 1, maxLength: 3 }),
      limit: fc.nat({ max: 2 }),
      takes: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((specs) =>
    specs.map(({ needs, rule, codes, limit, takes }, i) => ({
      codes,
      takes,
      task: planTaskOf({
        name: `t${i}`,
        needs: [...new Set(needs.filter((need) => need < i).map((need) => `t${need}`))],
        rule: rule as PlanTask['rule'],
        skipExitCodes: [SKIP],
        fatalExitCodes: [FATAL],
        retries: { limit, delaySeconds: 1, backoff: 'constant', maxDelaySeconds: 0 },
      }),
    })),
  );

const codeOf = ({ codes }: Case, attempt: number) => codes[Math.min(attempt, codes.length) - 1] ?? 0;

/** How a task ends by itself, and after how many attempts. */
function ownEnd(one: Case): readonly [state: string, attempts: number] {
  for (let attempt = 1; ; attempt++) {
    const code = codeOf(one, attempt);
    if (code === 0) return ['succeeded', attempt];
    if (code === SKIP) return ['skipped', attempt];
    if (code === FATAL || attempt > one.task.retries.limit) return ['failed', attempt];
  }
}

/** The final state of each task, worked out one after the other without any time. */
function model(all: readonly Case[]): Record<string, string> {
  const ends: Record<string, string> = {};
  for (const one of all) {
    const before = one.task.needs.map((need) => ends[need]);
    const failed = before.some((state) => state === 'failed' || state === 'upstream-failed');
    const own = ownEnd(one)[0];
    if (one.task.rule === 'all-done') ends[one.task.name] = own;
    else if (one.task.rule === 'one-failed') ends[one.task.name] = failed ? own : 'skipped';
    else if (failed) ends[one.task.name] = 'upstream-failed';
    else ends[one.task.name] = before.includes('skipped') ? 'skipped' : own;
  }
  return ends;
}

async function play(all: readonly Case[], parallelism: number, keepGoing: boolean) {
  const clock = new VirtualClock();
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const states = await clock.until(
    scheduleTasks({
      tasks: all.map(({ task }) => task),
      parallelism,
      keepGoing,
      clock,
      stop: new RunStop().signals,
      emit: (event) => {
        if (event.type === 'task') log.push(`${event.state} ${event.task}`);
      },
      attempt: ({ task, attempt }) =>
        new Promise((resolve) => {
          most = Math.max(most, ++running);
          const one = all.find((other) => other.task.name === task.name);
          clock.after((one?.takes ?? 1) * 1000, () => {
            running -= 1;
            const exitCode = one ? codeOf(one, attempt) : 0;
            resolve(
              attemptEnd(
                exitCode === 0
                  ? { state: 'succeeded', results: {} }
                  : { state: 'failed', cause: 'exit-code', message: '', main: true, exitCode },
              ),
            );
          });
        }),
    }),
  );
  return { states: Object.fromEntries(states), log, most };
}

const count = (log: readonly string[], line: string) => log.filter((other) => other === line).length;

it('gives every task the state and the attempts that a simple model gives it', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 4 }), async (all, parallelism) => {
      const { states, log, most } = await play(all, parallelism, true);
      const expected = model(all);
      expect(states).toEqual(expected);
      expect(most).toBeLessThanOrEqual(parallelism);
      for (const one of all) {
        const { name, needs, rule } = one.task;
        const ran = expected[name] === ownEnd(one)[0] && log.includes(`running ${name}`);
        expect(count(log, `running ${name}`)).toBe(ran ? ownEnd(one)[1] : 0);
        if (!ran || rule === 'one-failed') continue;
        const start = log.indexOf(`running ${name}`);
        for (const need of needs) expect(log.indexOf(`${expected[need]} ${need}`)).toBeLessThan(start);
        for (const need of needs) expect(log.indexOf(`${expected[need]} ${need}`)).toBeGreaterThan(-1);
      }
    }),
    { numRuns: 300 },
  );
});

it('after a failure begins no task but those that handle failures', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 4 }), async (all, parallelism) => {
      const { states, log } = await play(all, parallelism, false);
      const expected = model(all);
      const firstFailure = log.findIndex((line) => line.startsWith('failed '));
      for (const { task } of all) {
        const begun = log.indexOf(`running ${task.name}`);
        if (begun < 0) continue;
        expect(states[task.name]).toBe(expected[task.name]);
        if (firstFailure >= 0 && task.rule === 'all-succeeded') expect(begun).toBeLessThan(firstFailure);
      }
      expect(Object.values(states).includes('failed')).toBe(Object.values(expected).includes('failed'));
    }),
    { numRuns: 300 },
  );
});
