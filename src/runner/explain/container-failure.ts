import type { PlanContainer } from '../../assembly/plan';
import type { AttemptFailure } from '../events/attempt-outcome';
import { containerWords } from './container-words';
import type { Explanation } from './explanation';
import type { PlaceHelp } from './place-help';
import { signalName } from './signal-name';

/** How a container ended, and what else is known of it. */
export interface ContainerEnd {
  readonly exitCode: number;
  readonly outOfMemory: boolean;
  /** In bytes; 0 is none. */
  readonly memoryLimit: number;
  /** @default - it was not measured */
  readonly peakMemoryBytes?: number;
  /** The last that it wrote. */
  readonly closing: string;
  readonly place: PlaceHelp;
  /** What it ended by, where that is more than its code. @default - nothing else is known */
  readonly known?: Explanation;
}

/** The failure that the end of a container means for its attempt, whichever engine ran it. */
export function containerFailure(container: PlanContainer, end: ContainerEnd): AttemptFailure {
  const { message, ...rest } = explain(end);
  return {
    state: 'failed',
    container: container.name,
    main: container.role === 'main',
    exitCode: end.exitCode,
    ...rest,
    message: `${containerWords(container)}${message}`,
  };
}

function explain(end: ContainerEnd): Pick<AttemptFailure, 'cause' | 'message' | 'help'> {
  const { exitCode, outOfMemory, closing, known, place } = end;
  if (outOfMemory) return outOfMemoryAt(end);
  if (known) return known;
  const signal = signalName(exitCode - 128);
  const help = hint(closing, place) ?? (exitCode === 137 ? place.killed : HELP[exitCode]);
  return {
    cause: 'exit-code',
    message: `exit code ${exitCode}${signal ? ` (${signal})` : ''}`,
    ...(help && { help }),
  };
}

function outOfMemoryAt({ memoryLimit, peakMemoryBytes }: ContainerEnd) {
  const at = memoryLimit > 0 ? ` at its limit of ${mebibytes(memoryLimit)}` : '';
  const most = peakMemoryBytes === undefined ? '' : ` (measured peak ${mebibytes(peakMemoryBytes)})`;
  return {
    cause: 'out-of-memory',
    message: `out of memory: killed${at}${most}`,
    help: 'raise `resources.memory.limit`, or use less',
  } as const;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)}Mi`;
}

/** What the last lines of a program say about the place in which it runs. */
function hint(closing: string, { fullDisk }: PlaceHelp): string | undefined {
  if (/Read-only file system|EROFS/.test(closing)) return READ_ONLY;
  return /No space left on device|ENOSPC/.test(closing) ? fullDisk : undefined;
}

const READ_ONLY = 'the root is read-only: write below `/tmp` or into a mount, or say `readOnlyRoot: false`';

/** What shells, init processes and kernels mean by a code. */
const HELP: Readonly<Record<number, string>> = {
  126: '126 mostly means that a command could not be executed: the last lines name it',
  127: '127 mostly means that a command was not found: the last lines name it',
};
