import type { RunRequest } from '../runner/plan/run-request';
import { isDuration, seconds } from '../support/duration';
import type { Problem } from '../support/problem';
import { unknownNameHelp } from '../support/unknown-name';
import type { DriveOptions } from './drive-options';
import { PROGRESS, type Progress } from './render/choose-renderer';
import { wholeNumber } from './whole-number';

/** What the options of a command that drives a run ask for; mistakes are added to `problems`. */
export function readDriveOptions(
  options: DriveOptions,
  problems: Problem[],
): {
  readonly progress: Progress;
  readonly request: Pick<RunRequest, 'parallelism' | 'keepGoing' | 'timeoutSeconds'>;
} {
  const parallelism = wholeNumber('parallel', options.parallel, problems);
  const timeoutSeconds = duration(options.timeout, problems);
  const name = options.progress ?? 'auto';
  const progress = PROGRESS.find((known) => known === name);
  if (!progress) {
    problems.push({ message: `there is no progress \`${name}\``, help: unknownNameHelp(name, PROGRESS) });
  }
  const { keepGoing } = options;
  return {
    progress: progress ?? 'auto',
    request: {
      ...(keepGoing !== undefined && { keepGoing }),
      ...(parallelism !== undefined && { parallelism }),
      ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    },
  };
}

function duration(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  if (isDuration(text) && seconds(text) > 0) return seconds(text);
  problems.push({ message: `\`--timeout ${text}\` is no duration`, help: 'write `90s`, `5m`, `1h30m`' });
  return undefined;
}
