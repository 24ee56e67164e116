import { isGenerated } from '../../assembly/is-generated';
import { zonedIso } from '../dates/zoned-iso';
import type { Operation, RunPlan } from './run-plan';

/** What `--dry-run` prints: what the run is for, and each operation with what it waits for and why. */
export function formatRunPlan(run: RunPlan): string {
  const { plan } = run;
  const zone = plan.schedule?.timeZone ?? 'UTC';
  const lines = [
    `run ${plan.pipeline} in ${plan.environment}`,
    `  date        ${zonedIso(run.logicalDate, zone)} (${zone})`,
    ...Object.entries(run.parameters).map(([name, value]) => `  parameter   ${name}=${value}`),
    `  at once     ${Number.isFinite(run.parallelism) ? `${run.parallelism} tasks at most` : 'every task that is ready'}`,
    `  on failure  ${run.keepGoing ? 'other branches go on' : 'no further task starts, except those that handle failures'}`,
    ...(run.timeoutSeconds ? [`  timeout     ${run.timeoutSeconds} s`] : []),
    '',
    ...run.operations.map((operation) => formatOperation(operation, run)),
    ...[...run.leftOut].map(([task, reason]) => `left out ${task}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

const VERB: Readonly<Record<Operation['kind'], string>> = {
  secrets: 'read secrets',
  services: 'start services',
  task: 'run',
  taken: 'take over',
};

function formatOperation({ number, kind, subject, after, reason }: Operation, { plan }: RunPlan): string {
  const place = after.length > 0 ? `[${after.join(',')}] -> ` : '';
  const task = plan.tasks.find(({ name }) => kind === 'task' && name === subject);
  const beside = (task?.containers ?? [])
    .filter((container) => container.role !== 'main' && task && !isGenerated(container, task))
    .map(({ name, role }) => `${role === 'init' ? 'init step' : role} \`${name}\``);
  const extra = beside.length > 0 ? ` (with ${beside.join(', ')})` : '';
  return `${place}#${number} ${VERB[kind]} ${subject}${extra}: ${reason}`;
}
