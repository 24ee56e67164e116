import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { type ComposeDocument, readComposeDocument } from '../dist/compose-document';
import type { ComposePipeline } from '../dist/compose-pipeline';
import { maskedValues } from './masked-values';
import { readSecretFolder, type SecretFile } from './secret-folder';
import type { SecretStore } from './secret-store';

/** The secret values that a run needs; one error names every file that is missing. */
export function readSecrets(root: string, pipeline: ComposePipeline): SecretStore {
  const { plan } = pipeline;
  const folder = readSecretFolder(root, plan.environment);
  const there = new Set(folder.map(({ secret, key }) => `${secret}/${key}`));
  const missing = new Set<string>();
  for (const { secret, key } of plan.tasks.flatMap((task) => task.secrets)) {
    if (!there.has(`${secret}/${key}`)) missing.add(join('secrets', plan.environment, secret, key));
  }
  for (const file of mountedFiles(pipeline)) if (!existsSync(file)) missing.add(relative(root, file));
  const problems: Problem[] = missing.size > 0 ? [missingProblem([...missing])] : [];
  const used = new Set(plan.tasks.flatMap((task) => task.secrets.flatMap(({ variable }) => variable ?? [])));
  problems.push(...folder.filter(({ variable }) => used.has(variable)).flatMap(unfit(plan.environment)));
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    variables: Object.fromEntries(folder.map(({ variable, value }) => [variable, value.toString('utf8')])),
    values: maskedValues(folder.map(({ value }) => value)),
  };
}

/** The secret files that containers of the pipeline and the services it needs get as files. */
function mountedFiles({ plan, file, document, environmentFile }: ComposePipeline): string[] {
  const own = filesOf(file, document, Object.keys(document.services));
  if (plan.services.length === 0) return own;
  return [...own, ...filesOf(environmentFile, readComposeDocument(environmentFile), plan.services)];
}

function filesOf(path: string, { services, secrets }: ComposeDocument, names: readonly string[]): string[] {
  return names
    .flatMap((name) => services[name]?.secrets ?? [])
    .flatMap(({ source }) => secrets?.[source]?.file ?? [])
    .map((file) => resolve(dirname(path), file));
}

function missingProblem(files: readonly string[]): Problem {
  const list = [...files].sort().map((file) => `\`${file}\``);
  return {
    message: `${list.length === 1 ? 'a secret value is' : `${list.length} secret values are`} missing: ${list.join(', ')}`,
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
