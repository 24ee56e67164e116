import type { Plan } from '../../assembly/plan';
import type { EnvironmentNeeds } from './environment-needs';

/** The text of `.env.example`. */
export function envExample(
  { variables, environment, pipeline }: Pick<Plan, 'variables' | 'environment' | 'pipeline'>,
  { required, files }: EnvironmentNeeds,
  header: string,
): string {
  const optional = Object.entries(variables).filter(([name]) => !required.includes(name));
  const lines = [
    header,
    `\`fairlead run ${pipeline} --env ${environment}\` gives all of this by itself. Whoever types \`docker compose\` copies the lines`,
    'below to a file outside `dist/`, fills them in, and names it: `docker compose --env-file FILE --file compose.yaml up`.',
  ].map((line) => `# ${line}`);
  const section = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : ['', `# ${title}`, ...entries];
  return [
    ...lines,
    ...section(
      'Must be set:',
      required.map((name) => `${name}=`),
    ),
    ...section('May be set; these are the values that hold where nothing is:', optional.map(assignment)),
    ...section(
      'Files with secret values, readable for the user of the task; `fairlead run` reads all of them:',
      files.map((file) => `#   ${file}`),
    ),
    '',
  ].join('\n');
}

/** A line that Compose reads back as it is meant; what single quotes cannot hold is left to the compose file. */
function assignment([name, value]: [string, string]): string {
  if (/^[\w./:+-]*$/.test(value)) return `${name}=${value}`;
  if (/^[^'\\\p{Cc}\p{Zl}\p{Zp}]*$/u.test(value)) return `${name}='${value}'`;
  return `# ${name} has a default that stands in compose.yaml.`;
}
