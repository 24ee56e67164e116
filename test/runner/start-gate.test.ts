import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { StartGate } from '../../src/runner/start-gate';

it('lets through as many at once as it may, in order, whether they go well or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(fc.nat({ max: 4 }), fc.boolean())),
      async (limit, works) => {
        const gate = new StartGate(limit);
        const begun: number[] = [];
        let under = 0;
        let most = 0;
        const passed = works.map(([turns, fails], number) =>
          gate.pass(async () => {
            begun.push(number);
            most = Math.max(most, ++under);
            for (let turn = 0; turn < turns; turn++) await setImmediate();
            under -= 1;
            if (fails) throw new Error(String(number));
            return number;
          }),
        );
        const ends = await Promise.allSettled(passed);
        expect(ends.map(({ status }) => status === 'rejected')).toEqual(works.map(([, fails]) => fails));
        expect(begun).toEqual(works.map((_, number) => number));
        expect(most).toBeLessThanOrEqual(limit);
        expect(await gate.pass(async () => under)).toBe(0);
      },
    ),
    { numRuns: 50 },
  );
});
