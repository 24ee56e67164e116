import type { Problem } from '../support/problem';

/** The value of an option that must be a whole number above 0; undefined where it is not given or wrong. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  problems: Problem[],
): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  problems.push({ message: `\`--${option} ${text}\` is no whole number above 0` });
  return undefined;
}
