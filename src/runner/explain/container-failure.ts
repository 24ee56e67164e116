import type { PlanContainer } from '../../assembly/plan';
import type { AttemptFailure } from '../events/attempt-outcome';
import { containerWords } from './container-words';
import type { Explanation } from './explanation';
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
  const { exitCode, outOfMemory, closing, known } = end;
  if (outOfMemory) return outOfMemoryAt(end);
  if (known) return known;
  const signal = signalName(exitCode - 128);
  const help = HINTS.find(([pattern]) => pattern.test(closing))?.[1] ?? HELP[exitCode];
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
const HINTS: readonly (readonly [pattern: RegExp, help: string])[] = [
  [
    /Read-only file system|EROFS/,
    'the root is read-only: write below `/tmp` or into a mount, or say `readOnlyRoot: false`',
  ],
  [
    /No space left on device|ENOSPC/,
    "a disk is full that it writes to: the engine's (`docker system df`), or a volume or scratch space with a size",
  ],
];

/** What shells, init processes and kernels mean by a code. */
const HELP: Readonly<Record<number, string>> = {
  126: '126 mostly means that a command could not be executed: the last lines name it',
  127: '127 mostly means that a command was not found: the last lines name it',
  137: 'it was killed, but not at its memory limit: by itself, or by a machine without memory left (`dmesg` names it)',
};
