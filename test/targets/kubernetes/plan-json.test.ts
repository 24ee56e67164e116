import fc from 'fast-check';
import { planJson } from '../../../src/targets/kubernetes/plan-json';

describe('planJson', () => {
  it('writes on one line what fits, and everything else entry by entry', () => {
    const task = { name: 'extract', needs: [], retries: { limit: 3 }, nothing: undefined };
    const long = Array.from({ length: 12 }, (_, index) => `task-number-${index}`);
    expect(planJson({ version: 1, tasks: [task, { name: 'load', needs: long }], empty: {} })).toBe(`{
  "version": 1,
  "tasks": [
    { "name": "extract", "needs": [], "retries": { "limit": 3 } },
    {
      "name": "load",
      "needs": [
        "task-number-0",
        "task-number-1",
        "task-number-2",
        "task-number-3",
        "task-number-4",
        "task-number-5",
        "task-number-6",
        "task-number-7",
        "task-number-8",
        "task-number-9",
        "task-number-10",
        "task-number-11"
      ]
    }
  ],
  "empty": {}
}`);
  });

  it('writes a text that is longer than a line as it is', () => {
    const text = 'x'.repeat(200);
    expect(planJson({ text })).toBe(`{\n  "text": "${text}"\n}`);
  });

  it('means what JSON.stringify means', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = planJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
