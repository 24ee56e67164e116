import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';

/** The value of `--output`, one of those that the command knows. */
export function outputFormat<const F extends string>(asked: string, known: readonly F[]): F {
  const format = known.find((name) => name === asked);
  if (format) return format;
  throw new ProblemsError([
    { message: `there is no output \`${asked}\``, help: unknownNameHelp(asked, known) },
  ]);
}
