import type { Problem } from '../../support/problem';
import type { ProjectSpec } from '../spec/project-spec';
import type { ResourcesSpec } from '../spec/resource-spec';
import { eachTask, fieldLayers } from './each-task';

const SECRET_NAME =
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIALS?)$/i;
const SECRET_VALUES: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@/i, 'an address with a password in it'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
  [/\bgh[pousr]_[A-Za-z0-9]{36}\b/, 'a GitHub token'],
  [/\bxox[abprs]-[A-Za-z0-9-]{10,}/, 'a Slack token'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./, 'a JSON web token'],
];
const HELP = 'put it in a SecretRef and take it by `value(…)`; the value itself never reaches Git';

/** Literals that look like secrets are refused: what is synthesized is committed. The value is never repeated in the message. */
export function literalSecrets(project: ProjectSpec): Problem[] {
  const tasks = eachTask(project, (task, _, report) => {
    for (const { path, fields } of fieldLayers(task)) {
      for (const [name, value] of Object.entries((fields.env ?? {}) as Readonly<Record<string, unknown>>)) {
        const kind = secretIn(name, value);
        if (kind) report(`\`${path}env.${name}\` holds ${kind}`, HELP);
      }
      for (const key of ['command', 'args'] as const) {
        for (const [i, value] of ((fields[key] ?? []) as readonly unknown[]).entries()) {
          const kind = secretIn('', value);
          if (kind) report(`\`${path}${key}[${i}]\` holds ${kind}`, HELP);
        }
      }
    }
  });
  const configs = [project.shared, ...project.pipelines.map(({ resources }) => resources)].flatMap(inConfigs);
  return [...tasks, ...configs];
}

function inConfigs({ configs }: ResourcesSpec): Problem[] {
  return Object.values(configs).flatMap(({ name, data, perEnvironment, location }) =>
    [data, ...Object.values(perEnvironment)].flatMap((values) =>
      Object.entries(values).flatMap(([key, value]) => {
        const kind = secretIn(key, value);
        if (!kind) return [];
        return [
          {
            message: `\`data.${key}\` holds ${kind}`,
            subject: name,
            ...(location && { at: location }),
            help: HELP,
          },
        ];
      }),
    ),
  );
}

/** What secret the value looks like; a path or an empty value is none. */
function secretIn(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, kind] = SECRET_VALUES.find(([pattern]) => pattern.test(value)) ?? [];
  if (kind) return kind;
  return SECRET_NAME.test(name) && value !== '' && !value.startsWith('/')
    ? 'what looks like a secret'
    : undefined;
}
