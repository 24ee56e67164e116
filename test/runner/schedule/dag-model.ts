import fc from 'fast-check';
import type { PlanTask } from '../../../src/assembly/plan';
import { planTaskOf } from '../../support/plans';

const SKIP = 99;
const FATAL = 64;

/** A task, and how its attempts end. */
export interface DagCase {
  readonly task: PlanTask;
  /** The exit code of each attempt; the last one repeats. */
  readonly codes: readonly number[];
  /** Seconds that each attempt takes. */
  readonly takes: number;
}

/** DAGs of at most so many tasks: any shape, any trigger rules, exit codes and retries; needs stand before. */
export const dagCases = (most: number): fc.Arbitrary<DagCase[]> =>
  fc
    .array(
      fc.record({
        needs: fc.array(fc.nat({ max: most - 1 }), { maxLength: 3 }),
        rule: fc.constantFrom('all-succeeded', 'all-succeeded', 'all-done', 'one-failed'),
        codes: fc.array(fc.constantFrom(0, 0, 0, 1, SKIP, FATAL), { minLength: 1, maxLength: 3 }),
        limit: fc.nat({ max: 2 }),
        takes: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: most },
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

/** The exit code of an attempt, from 1. */
export const codeOf = ({ codes }: DagCase, attempt: number) =>
  codes[Math.min(attempt, codes.length) - 1] ?? 0;

/** How a task ends by itself, and after how many attempts. */
export function ownEnd(one: DagCase): readonly [state: string, attempts: number] {
  for (let attempt = 1; ; attempt++) {
    const code = codeOf(one, attempt);
    if (code === 0) return ['succeeded', attempt];
    if (code === SKIP) return ['skipped', attempt];
    if (code === FATAL || attempt > one.task.retries.limit) return ['failed', attempt];
  }
}

/** The final state of each task, worked out one after the other without any time. */
export function modelOf(all: readonly DagCase[]): Record<string, string> {
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
