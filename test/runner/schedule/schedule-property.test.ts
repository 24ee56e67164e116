import fc from 'fast-check';
import { scheduleTasks } from '../../../src/runner/schedule/schedule-tasks';
import { RunStop } from '../../../src/runner/stop/run-stop';
import { attemptEnd } from '../../support/attempt-end';
import { VirtualClock } from '../../support/virtual-clock';
import { codeOf, type DagCase, dagCases, modelOf, ownEnd } from './dag-model';

async function play(all: readonly DagCase[], parallelism: number, keepGoing: boolean) {
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
    fc.asyncProperty(dagCases(12), fc.integer({ min: 1, max: 4 }), async (all, parallelism) => {
      const { states, log, most } = await play(all, parallelism, true);
      const expected = modelOf(all);
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
    fc.asyncProperty(dagCases(12), fc.integer({ min: 1, max: 4 }), async (all, parallelism) => {
      const { states, log } = await play(all, parallelism, false);
      const expected = modelOf(all);
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
