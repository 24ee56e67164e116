import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plan, PlanTask } from '../../assembly/plan';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { type ComposeDocument, readComposeDocument } from '../dist/compose-document';
import type { ComposePipeline } from '../dist/compose-pipeline';
import { maskedValues } from './masked-values';
import { readSecretFolder, type SecretFile } from './secret-folder';
import type { SecretStore } from './secret-store';

/** The secret values that a run needs; one error names every one that is missing. */
export function readSecrets(root: string, pipeline: ComposePipeline): SecretStore {
  const { plan, file, document, environmentFile, cache } = pipeline;
  const folder = readSecretFolder(root, plan.environment);
  const shared =
    plan.services.length > 0 ? readComposeDocument(environmentFile, cache, 'environment') : undefined;
  const uses = [...plan.tasks.flatMap((task) => task.secrets), ...usesOf(shared, plan.services)];
  const mounted = [
    ...filesOf(file, document, servicesOf(plan)),
    ...(shared ? filesOf(environmentFile, shared, plan.services) : []),
  ];
  const there = new Set(folder.map(({ secret, key }) => `${secret}/${key}`));
  const missing = new Set([
    ...uses
      .filter(({ secret, key }) => !there.has(`${secret}/${key}`))
      .map(({ secret, key }) => `\`${join('secrets', plan.environment, secret, key)}\``),
    ...mounted.filter((path) => !existsSync(path)).map((path) => `\`${relative(root, path)}\``),
  ]);
  const problems: Problem[] = missing.size > 0 ? [missingProblem([...missing].sort())] : [];
  const names = new Set(uses.flatMap(({ variable }) => variable ?? []));
  const asText = folder.filter(({ variable }) => names.has(variable));
  problems.push(...asText.flatMap(unfit(plan.environment)));
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    variables: Object.fromEntries(asText.map(({ variable, value }) => [variable, value.toString('utf8')])),
    used: folder
      .map(({ secret, key, value }) => ({ name: `${secret}/${key}`, value }))
      .filter(({ name }) => plan.tasks.some(usesSecret(name))),
    values: maskedValues(folder.map(({ value }) => value)),
  };
}

function usesSecret(name: string) {
  return ({ secrets }: PlanTask) => secrets.some(({ secret, key }) => `${secret}/${key}` === name);
}

function servicesOf({ tasks }: Plan): string[] {
  return tasks.flatMap(({ containers }) => containers.map(({ service }) => service));
}

/** The secret values that stand-ins get as variables. */
function usesOf(shared: ComposeDocument | undefined, names: readonly string[]) {
  const services = shared?.['x-fairlead']?.services ?? [];
  return services.filter(({ name }) => names.includes(name)).flatMap(({ secrets = [] }) => secrets);
}

/** The secret files that services get as files. */
function filesOf(path: string, { services, secrets }: ComposeDocument, names: readonly string[]): string[] {
  return names
    .flatMap((name) => services[name]?.secrets ?? [])
    .flatMap(({ source }) => secrets?.[source]?.file ?? [])
    .map((file) => resolve(dirname(path), file));
}

function missingProblem(missing: readonly string[]): Problem {
  return {
    message: `${missing.length === 1 ? 'a secret value is' : `${missing.length} secret values are`} missing: ${missing.join(', ')}`,
    help: 'write each value into its file, without a newline at the end',
  };
}

function unfit(environment: string): (file: SecretFile) => Problem[] {
  return ({ secret, key, value }) => {
    const isText = !value.includes(0) && Buffer.from(value.toString('utf8')).equals(value);
    if (isText) return [];
    const file = join('secrets', environment, secret, key);
    return [
      {
        message: `\`${file}\` holds bytes that no environment variable can carry`,
        help: 'mount the secret as a file',
      },
    ];
  };
}
