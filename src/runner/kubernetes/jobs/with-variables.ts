import type { EnvEntry } from '../objects/job';

/**
 * The environment of a container with a run's values in the place of the template's defaults. They stand first, since
 * an entry sees earlier ones only; each reaches the program as it is, whatever Kubernetes would expand in it.
 */
export function withVariables(
  env: readonly EnvEntry[],
  variables: Readonly<Record<string, string>>,
): EnvEntry[] {
  const isGiven = ({ name, valueFrom }: EnvEntry) =>
    valueFrom === undefined && Object.hasOwn(variables, name);
  const given = env.filter(isGiven).map(({ name }) => ({ name, value: escaped(variables[name] ?? '') }));
  return [...given, ...env.filter((entry) => !isGiven(entry))];
}

/** In an environment `$$` is a `$`, and nothing else is. */
function escaped(value: string): string {
  return value.replaceAll('$', '$$$$');
}
