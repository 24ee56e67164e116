import type { LogLine } from '../../runner/logs/log-line';
import type { LogSelection } from '../../runner/logs/log-selection';
import { isDuration, seconds } from '../../support/duration';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { wholeNumber } from '../whole-number';
import type { LogOptions } from './log-options';

/** What the options ask for. */
export interface ReadLogOptions {
  readonly selection: Pick<LogSelection, 'attempt' | 'since' | 'tail'>;
  readonly isShown: (line: LogLine) => boolean;
}

/** With a time of day it may have a zone; without one it is a moment of this machine's. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** What the options ask for at a moment, in milliseconds since 1970; throws every mistake at once. */
export function readLogOptions(options: LogOptions, now: number): ReadLogOptions {
  const problems: Problem[] = [];
  const attempt = wholeNumber('attempt', options.attempt, problems);
  const tail = wholeNumber('tail', options.tail, problems, 0);
  const since = moment(options.since, now, problems);
  const include = expressions('include', options.include, problems);
  const exclude = expressions('exclude', options.exclude, problems);
  if (options.timestamps && options.output === 'raw') {
    const message = '`--timestamps` and `--output raw` exclude each other: raw is what the program wrote';
    problems.push({ message, help: '`--output json` has the time of each line' });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    selection: {
      ...(attempt !== undefined && { attempt }),
      ...(tail !== undefined && { tail }),
      ...(since !== undefined && { since }),
    },
    isShown: filter(include, exclude),
  };
}

function filter(include: readonly RegExp[], exclude: readonly RegExp[]): (line: LogLine) => boolean {
  if (include.length + exclude.length === 0) return () => true;
  return ({ bytes }) => {
    const text = bytes.toString('utf8');
    const isIncluded = include.length === 0 || include.some((expression) => expression.test(text));
    return isIncluded && !exclude.some((expression) => expression.test(text));
  };
}

function expressions(option: string, texts: readonly string[] = [], problems: Problem[]): RegExp[] {
  return texts.flatMap((text) => {
    try {
      return [new RegExp(text)];
    } catch (error) {
      const [, , reason = ''] = /^(.*): (.*)$/s.exec((error as Error).message) ?? [];
      const message = `\`--${option} ${text}\` is no regular expression: ${reason.toLowerCase()}`;
      problems.push({ message, help: 'put `\\` before a character that stands for itself' });
      return [];
    }
  });
}

function moment(text: string | undefined, now: number, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  if (isDuration(text)) return now - seconds(text) * 1000;
  const time = MOMENT.test(text) ? Date.parse(text.length === 10 ? `${text}T00:00` : text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  const help = 'write `90s`, `10m`, `1h30m`, or `2026-01-31T02:00:00Z`';
  problems.push({ message: `\`--since ${text}\` is no duration and no moment`, help });
  return undefined;
}
