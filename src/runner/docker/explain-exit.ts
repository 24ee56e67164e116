import { constants } from 'node:os';
import type { PlanContainer } from '../../assembly/plan';
import type { AttemptFailure } from '../attempt-outcome';
import { EXEC_FORMAT } from './exec-format';
import type { ContainerExit } from './running-container';

const SIGNALS = new Map(Object.entries(constants.signals).map(([name, number]) => [128 + number, name]));

/** What else is known of the container. */
interface Surroundings {
  /** In bytes; 0 is none. */
  readonly memoryLimit: number;
  /** The first that it wrote to stderr. */
  readonly complaint: string;
}

/** What runc writes in the place of the program that it cannot execute; the container then ends with 1. */
const NO_PROGRAM = /^(exec \S+|.*exec user process caused): exec format error\s*$/;

/** The failure that the end of a container means for its attempt. */
export function explainExit(
  container: PlanContainer,
  { exitCode, outOfMemory, usage }: ContainerExit,
  { memoryLimit, complaint }: Surroundings,
): AttemptFailure {
  const main = container.role === 'main';
  const who = main ? '' : `${WORD[container.role]} \`${container.name}\`: `;
  const failed = { state: 'failed', container: container.name, main, exitCode } as const;
  if (outOfMemory) {
    const limit = memoryLimit > 0 ? ` at its limit of ${mebibytes(memoryLimit)}` : '';
    const peak = usage.peakMemoryBytes ? ` (measured peak ${mebibytes(usage.peakMemoryBytes)})` : '';
    return {
      ...failed,
      cause: 'out-of-memory',
      message: `${who}out of memory: killed${limit}${peak}`,
      help: 'raise `resources.memory.limit`, or use less',
    };
  }
  if (NO_PROGRAM.test(complaint))
    return { ...failed, ...EXEC_FORMAT, message: `${who}${EXEC_FORMAT.message}` };
  const signal = SIGNALS.get(exitCode);
  const help = HELP[exitCode];
  return {
    ...failed,
    cause: 'exit-code',
    message: `${who}exit code ${exitCode}${signal ? ` (${signal})` : ''}`,
    ...(help && { help }),
  };
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)}Mi`;
}

/** What shells and init processes mean by a code. */
const HELP: Readonly<Record<number, string>> = {
  126: '126 mostly means that a command could not be executed: the last lines name it',
  127: '127 mostly means that a command was not found: the last lines name it',
};

const WORD: Readonly<Record<PlanContainer['role'], string>> = {
  prepare: 'step',
  init: 'init step',
  sidecar: 'sidecar',
  main: 'task',
};
