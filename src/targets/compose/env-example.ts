import type { Plan } from '../../assembly/plan';

/** What somebody who types `docker compose up` may or must give. */
export interface EnvironmentNeeds {
  /** Variables that must be set: secret values, and parameters without a default that Compose can hold. */
  readonly required: readonly string[];
  /** Files below `secrets/<environment>/` that containers mount. */
  readonly files: readonly string[];
}

/** The text of `.env.example`. */
export function envExample(
  { variables, environment, pipeline }: Pick<Plan, 'variables' | 'environment' | 'pipeline'>,
  { required, files }: EnvironmentNeeds,
  header: string,
): string {
  const optional = Object.entries(variables).filter(([name]) => !required.includes(name));
  const lines = [
    header,
    `\`fairlead run ${pipeline} --env ${environment}\` gives all of this by itself. For \`docker compose up\`, copy the lines below to a file`,
    'outside `dist/`, fill them in, and name it: `docker compose --env-file FILE --file compose.yaml up`.',
  ].map((line) => `# ${line}`);
  const section = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : ['', `# ${title}`, ...entries];
  return [
    ...lines,
    ...section(
      'Must be set:',
      required.map((name) => `${name}=`),
    ),
    ...section(
      'May be set; these are the values that hold where nothing is:',
      optional.map(([name, value]) => `${name}=${quoted(value)}`),
    ),
    ...section(
      'Files that must exist, readable for the user of the task:',
      files.map((file) => `#   ${file}`),
    ),
    '',
  ].join('\n');
}

/** As Compose reads it back: single quotes keep everything but a single quote. */
function quoted(value: string): string {
  if (/^[\w./:+-]*$/.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replace(/[\\"$]/g, '\\$&')}"`;
}
