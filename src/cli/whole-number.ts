import type { Problem } from '../support/problem';

/** The value of an option that must be a whole number, `least` or more; undefined where it is not given or wrong. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  problems: Problem[],
  least: 0 | 1 = 1,
): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  problems.push({ message: `\`--${option} ${text}\` is no whole number${least === 1 ? ' above 0' : ''}` });
  return undefined;
}
