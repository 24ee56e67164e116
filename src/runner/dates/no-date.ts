import type { Problem } from '../../support/problem';

/** What is said of an option's value that is neither a day nor a moment. */
export function noDate(option: string, text: string): Problem {
  return {
    message: `\`${text}\` is no date`,
    help: `write \`--${option} 2026-01-31\`, \`--${option} 2026-01-31T02:00\` or \`--${option} 2026-01-31T02:00:00+01:00\``,
  };
}
