import type { Plan, PlanTask } from '../../assembly/plan';
import type { Operation } from './run-plan';
import type { TakenTask } from './taken-task';

/** What a run of some tasks of the plan does, in order, each with the reason. */
export function planOperations(
  plan: Plan,
  tasks: readonly PlanTask[],
  taken: ReadonlyMap<string, TakenTask>,
): Operation[] {
  const operations: Operation[] = [];
  const add = (operation: Omit<Operation, 'number'>) => {
    const number = operations.length + 1;
    operations.push({ number, ...operation });
    return number;
  };
  const first: number[] = [];
  const secrets = [
    ...new Set(
      tasks
        .filter(({ name }) => !taken.has(name))
        .flatMap((task) => task.secrets.map(({ secret, key }) => `${secret}/${key}`)),
    ),
  ];
  // A cluster hands secret values to pods itself.
  if (secrets.length > 0 && plan.target === 'compose') {
    first.push(
      add({ kind: 'secrets', subject: secrets.sort().join(', '), after: [], reason: 'tasks refer to them' }),
    );
  }
  if (plan.services.length > 0) {
    const subject = plan.services.join(', ');
    first.push(
      add({ kind: 'services', subject, after: first.slice(), reason: 'the pipeline talks to them' }),
    );
  }
  const numbers = new Map<string, number>();
  for (const task of inOrder(tasks)) {
    const before = taken.get(task.name);
    if (before) {
      const { reason } = before;
      numbers.set(task.name, add({ kind: 'taken', subject: task.name, after: [], reason }));
      continue;
    }
    const needs = task.needs.map((need) => numbers.get(need) ?? 0).sort((a, b) => a - b);
    const after = needs.length > 0 ? needs : first;
    numbers.set(task.name, add({ kind: 'task', subject: task.name, after, reason: reasonOf(task) }));
  }
  return operations;
}

/** Every task after the tasks that it needs, otherwise as the plan has them. */
function inOrder(tasks: readonly PlanTask[]): PlanTask[] {
  const placed = new Set<string>();
  const ordered: PlanTask[] = [];
  let left = [...tasks];
  while (left.length > 0) {
    const free = left.filter((task) => task.needs.every((need) => placed.has(need)));
    if (free.length === 0)
      throw new Error(`the plan has a cycle: ${left.map(({ name }) => name).join(', ')}`);
    for (const task of free) {
      placed.add(task.name);
      ordered.push(task);
    }
    left = left.filter((task) => !placed.has(task.name));
  }
  return ordered;
}

function reasonOf({ needs, rule }: PlanTask): string {
  const names = needs.map((need) => `\`${need}\``).join(', ');
  if (needs.length === 0) return 'needs no other task';
  switch (rule) {
    case 'all-succeeded':
      return `when ${names} succeeded`;
    case 'all-done':
      return `when ${names} ended, in whichever way`;
    case 'one-failed':
      return needs.length === 1 ? `only if ${names} failed` : `only if one of ${names} failed`;
  }
}
