import { constants } from 'node:os';
import type { PlanContainer } from '../../assembly/plan';
import type { AttemptFailure } from '../attempt-outcome';
import type { ContainerExit } from './running-container';

const SIGNALS = new Map(Object.entries(constants.signals).map(([name, number]) => [128 + number, name]));

/** The failure that the end of a container means for its attempt. */
export function explainExit(
  container: PlanContainer,
  { exitCode, outOfMemory }: ContainerExit,
  memoryLimit: number,
): AttemptFailure {
  const main = container.role === 'main';
  const who = main ? '' : `${WORD[container.role]} \`${container.name}\`: `;
  const failed = { state: 'failed', container: container.name, main, exitCode } as const;
  if (outOfMemory) {
    const limit = memoryLimit > 0 ? ` at its limit of ${Math.round(memoryLimit / 2 ** 20)}Mi` : '';
    return {
      ...failed,
      cause: 'out-of-memory',
      message: `${who}out of memory: killed${limit}`,
      help: 'raise `resources.memory.limit`, or use less',
    };
  }
  const signal = SIGNALS.get(exitCode);
  return {
    ...failed,
    cause: 'exit-code',
    message: `${who}exit code ${exitCode}${signal ? ` (${signal})` : ''}`,
  };
}

const WORD: Readonly<Record<PlanContainer['role'], string>> = {
  prepare: 'step',
  init: 'init step',
  sidecar: 'sidecar',
  main: 'task',
};
