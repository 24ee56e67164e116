import fc from 'fast-check';
import { selectTasks } from '../../../../src/runner/plan/select/select-tasks';
import type { Selection } from '../../../../src/runner/plan/select/selection';
import { planOf, planTaskOf } from '../../../support/plans';

//   a -> b -> d -> e     x
//   a -> c -> d
const plan = planOf({
  tasks: [
    planTaskOf({ name: 'a' }),
    planTaskOf({ name: 'b', needs: ['a'] }),
    planTaskOf({ name: 'c', needs: ['a'] }),
    planTaskOf({ name: 'd', needs: ['b', 'c'] }),
    planTaskOf({ name: 'e', needs: ['d'] }),
    planTaskOf({ name: 'x' }),
  ],
});
const select = (given: Partial<Selection>) => {
  const { run, before, leftOut } = selectTasks(plan, { only: [], from: [], to: [], noDeps: false, ...given });
  return { run: [...run].join(''), before: [...before].join(''), leftOut: Object.fromEntries(leftOut) };
};

it.each<[string, Partial<Selection>, string, string]>([
  ['everything', {}, 'abcdex', ''],
  ['only what is named, after what it needs', { only: ['d'] }, 'd', 'bc'],
  ['what comes after, after what that needs', { from: ['b'] }, 'bde', 'ac'],
  ['what comes before', { to: ['d'] }, 'abcd', ''],
  ['what lies between', { from: ['b'], to: ['d'] }, 'bd', 'ac'],
  ['nothing before where nobody asks for it', { only: ['d'], noDeps: true }, 'd', ''],
])('selects %s', (_, given, run, before) => {
  expect(select(given)).toMatchObject({ run, before });
});

it('says why a task is left out', () => {
  expect(select({ only: ['d', 'e'] }).leftOut).toEqual({
    a: '`--only` names `d`, `e`',
    x: '`--only` names `d`, `e`',
  });
  expect(select({ from: ['b'], to: ['d'] }).leftOut).toEqual({
    e: '`--to` ends with `d`',
    x: '`--from` begins with `b`',
  });
});

it('parts the tasks of any graph, and leaves no need of a selected task open', () => {
  const graph = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(graph, fc.nat(), fc.constantFrom('only', 'from', 'to'), (needs, chosen, option) => {
      const tasks = needs.map((list, i) =>
        planTaskOf({ name: `t${i}`, needs: list.filter((need) => need < i).map((need) => `t${need}`) }),
      );
      const name = `t${chosen % tasks.length}`;
      const selection = { only: [], from: [], to: [], noDeps: false, [option]: [name] };
      const { run, before, leftOut } = selectTasks(planOf({ tasks }), selection);
      expect(run.has(name)).toBe(true);
      expect([...run, ...before, ...leftOut.keys()].sort()).toEqual(tasks.map((task) => task.name).sort());
      for (const task of tasks.filter((one) => run.has(one.name)))
        for (const need of task.needs) expect(run.has(need) || before.has(need)).toBe(true);
    }),
  );
});
