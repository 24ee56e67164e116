import { join } from 'node:path';
import type { PlanTask } from '../../assembly/plan';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import type { ComposePipeline } from '../dist/compose-pipeline';
import { maskedValues } from './masked-values';
import { readSecretFolder, type SecretFile } from './secret-folder';
import { secretNeeds } from './secret-needs';
import type { SecretStore } from './secret-store';

/** The secret values that a run needs; one error names every one that is missing. */
export function readSecrets(root: string, pipeline: ComposePipeline): SecretStore {
  const { plan } = pipeline;
  const folder = readSecretFolder(root, plan.environment);
  const { uses, missing } = secretNeeds(root, pipeline, folder);
  const problems: Problem[] = missing.length > 0 ? [missingProblem(missing)] : [];
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

function missingProblem(missing: readonly string[]): Problem {
  return {
    message: `${missing.length === 1 ? 'a secret value is' : `${missing.length} secret values are`} missing: ${missing.map((file) => `\`${file}\``).join(', ')}`,
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
