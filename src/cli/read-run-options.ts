import { parseAssignments } from '../runner/parameters/parse-assignments';
import type { RunRequest } from '../runner/run-request';
import { isDuration, seconds } from '../support/duration';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';
import { PROGRESS, type Progress } from './render/choose-renderer';
import type { GlobalOptions } from './verb';

/** The options of `fairlead run`, as the command line gives them. */
export interface RunOptions extends GlobalOptions {
  readonly env: string;
  /** The logical date: `2026-01-31`, with or without a time and an offset. */
  readonly date?: string;
  /** `name=value` of a pipeline parameter, each. */
  readonly param?: readonly string[];
  /** How many tasks at once. */
  readonly parallel?: string;
  readonly keepGoing?: boolean;
  readonly dryRun?: boolean;
  /** For the whole run: `90s`, `1h30m`. */
  readonly timeout?: string;
  readonly progress?: string;
}

/** What the options ask of a run; throws every mistake at once. */
export function readRunOptions(options: RunOptions): { request: RunRequest; progress: Progress } {
  const { values: parameters, problems } = parseAssignments(options.param ?? []);
  const parallelism = wholeNumber(options.parallel, problems);
  const timeoutSeconds = duration(options.timeout, problems);
  const progress = PROGRESS.find((name) => name === (options.progress ?? 'auto'));
  if (!progress) {
    const name = options.progress ?? '';
    problems.push({ message: `there is no progress \`${name}\``, help: unknownNameHelp(name, PROGRESS) });
  }
  if (!progress || problems.length > 0) throw new ProblemsError(problems);
  const { date, keepGoing } = options;
  return {
    progress,
    request: {
      parameters,
      ...(date !== undefined && { date }),
      ...(keepGoing !== undefined && { keepGoing }),
      ...(parallelism !== undefined && { parallelism }),
      ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    },
  };
}

function wholeNumber(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  problems.push({ message: `\`--parallel ${text}\` is no whole number above 0` });
  return undefined;
}

function duration(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  if (isDuration(text) && seconds(text) > 0) return seconds(text);
  problems.push({ message: `\`--timeout ${text}\` is no duration`, help: 'write `90s`, `5m`, `1h30m`' });
  return undefined;
}
