import type { PlanContainer } from '../../assembly/plan';

const WORD: Readonly<Record<PlanContainer['role'], string>> = {
  prepare: 'step',
  init: 'init step',
  sidecar: 'sidecar',
  main: 'task',
};

/** What stands before a message about a container; nothing for the task's main one. */
export function containerWords({ name, role }: PlanContainer): string {
  return role === 'main' ? '' : `${WORD[role]} \`${name}\`: `;
}
