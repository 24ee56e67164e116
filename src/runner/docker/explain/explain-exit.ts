import { constants } from 'node:os';
import type { PlanContainer } from '../../../assembly/plan';
import type { AttemptFailure } from '../../events/attempt-outcome';
import type { ContainerExit } from '../container/running-container';
import { containerWords } from './container-words';
import { explainOutput } from './explain-output';

const SIGNALS = Object.entries(constants.signals);

/** What else is known of the container. */
interface Surroundings {
  /** In bytes; 0 is none. */
  readonly memoryLimit: number;
  /** What it wrote to stderr: the first of it, and the last. */
  readonly opening: string;
  readonly closing: string;
  /** The number of the signal by which someone else ended it. @default - nobody did */
  readonly killedBy?: number;
}

/** The failure that the end of a container means for its attempt. */
export function explainExit(
  container: PlanContainer,
  exit: ContainerExit,
  { memoryLimit, opening, closing, killedBy }: Surroundings,
): AttemptFailure {
  const { exitCode, outOfMemory, usage } = exit;
  const say = ({ message, ...rest }: Pick<AttemptFailure, 'cause' | 'message' | 'help'>): AttemptFailure => ({
    state: 'failed',
    container: container.name,
    main: container.role === 'main',
    exitCode,
    ...rest,
    message: `${containerWords(container)}${message}`,
  });
  if (outOfMemory) return say(outOfMemoryAt(memoryLimit, usage.peakMemoryBytes));
  if (killedBy !== undefined)
    return say({
      cause: 'stopped',
      message: `its container was stopped by someone else (${signalName(killedBy)})`,
      help: 'nobody may `docker stop` or `docker kill` the containers of a run while it lasts; Ctrl-C ends the run',
    });
  const start = explainOutput(opening);
  if (start) return say(start);
  const signal = signalName(exitCode - 128);
  const help = HINTS.find(([pattern]) => pattern.test(closing))?.[1] ?? HELP[exitCode];
  return say({
    cause: 'exit-code',
    message: `exit code ${exitCode}${signal ? ` (${signal})` : ''}`,
    ...(help && { help }),
  });
}

function outOfMemoryAt(limit: number, peak: number | undefined) {
  const at = limit > 0 ? ` at its limit of ${mebibytes(limit)}` : '';
  const most = peak === undefined ? '' : ` (measured peak ${mebibytes(peak)})`;
  return {
    cause: 'out-of-memory',
    message: `out of memory: killed${at}${most}`,
    help: 'raise `resources.memory.limit`, or use less',
  } as const;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)}Mi`;
}

function signalName(number: number): string | undefined {
  return SIGNALS.find(([, known]) => known === number)?.[0];
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
