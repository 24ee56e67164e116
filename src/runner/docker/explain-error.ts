import type { PlanContainer } from '../../assembly/plan';
import type { AttemptFailure } from '../attempt-outcome';
import { EngineResponseError } from './engine-response-error';
import { EXEC_FORMAT } from './exec-format';

interface Explanation {
  readonly cause: AttemptFailure['cause'];
  readonly message: string;
  readonly help?: string;
}

/** What the engine says, and what it means; the first that fits counts. */
const MEANINGS: readonly [pattern: RegExp, explain: (match: RegExpExecArray) => Explanation][] = [
  [
    /No such image: (\S+)/,
    ([, image]) => ({
      cause: 'image',
      message: `there is no image \`${image}\``,
      help: `build it, or \`docker pull ${image}\``,
    }),
  ],
  [/exec format error/, () => EXEC_FORMAT],
  [
    /exec: "?([^":]+)"?: (?:executable file not found|stat [^:]+: no such file)|exec: "?([^":]+)"?: .*no such file or directory/,
    ([, name, path]) => ({
      cause: 'start',
      message: `the image has no command \`${name ?? path}\``,
      help: 'check `command` and `args`, and what the image holds',
    }),
  ],
  [
    /exec: "?([^":]+)"?: .*permission denied/,
    ([, name]) => ({
      cause: 'start',
      message: `the task's user may not execute \`${name}\``,
      help: 'make it executable in the image',
    }),
  ],
  [
    /(?:Bind for \S*:(\d+) failed: port is already allocated|:(\d+): bind: address already in use)/,
    ([, one, other]) => ({
      cause: 'engine',
      message: `port ${one ?? other} of this machine is taken`,
      help: '`docker ps` shows by which container',
    }),
  ],
  [
    /no space left on device/,
    () => ({
      cause: 'engine',
      message: 'the disk of the engine is full',
      help: '`docker system df` shows what takes the space',
    }),
  ],
];

/** The failure that an error of the engine means for an attempt. */
export function explainError(error: unknown, container: PlanContainer): AttemptFailure {
  const text = error instanceof Error ? error.message : String(error);
  const who = container.role === 'main' ? '' : `\`${container.name}\`: `;
  const failed = { state: 'failed', container: container.name, main: container.role === 'main' } as const;
  if (error instanceof EngineResponseError) {
    for (const [pattern, explain] of MEANINGS) {
      const match = pattern.exec(text);
      if (!match) continue;
      const explanation = explain(match);
      return { ...failed, ...explanation, message: `${who}${explanation.message}` };
    }
  }
  return { ...failed, cause: 'engine', message: `${who}${text}` };
}
