import type { Plan } from '../../assembly/plan';
import type { Problem } from '../../support/problem';
import { unknownNameHelp } from '../../support/unknown-name';
import { parameterMistake } from './parameter-mistake';

/** Every parameter of the pipeline with the value that the run gives it, and all mistakes at once. */
export function resolveParameters(
  declared: Plan['parameters'],
  given: Readonly<Record<string, string>>,
): { values: Record<string, string>; problems: Problem[] } {
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(declared, name)) {
      problems.push({
        message: `the pipeline has no parameter \`${name}\``,
        help: unknownNameHelp(name, Object.keys(declared)),
      });
    }
  }
  for (const [name, parameter] of Object.entries(declared)) {
    const text = Object.hasOwn(given, name) ? given[name] : undefined;
    if (text !== undefined) {
      const mistake = parameterMistake(parameter, text);
      if (mistake) problems.push({ message: `parameter \`${name}\` ${mistake}` });
      values[name] = text;
    } else if (parameter.default === undefined) {
      problems.push({
        message: `parameter \`${name}\` has no default and must be given`,
        help: `write \`-p ${name}=…\``,
      });
    } else {
      values[name] = String(parameter.default);
    }
  }
  return { values, problems };
}
