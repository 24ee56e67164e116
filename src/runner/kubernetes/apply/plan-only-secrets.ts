import type { Problem } from '../../../support/problem';
import { NotReadyError } from '../../not-ready-error';
import { readSecretFolder } from '../../secrets/secret-folder';
import { environmentRoles } from '../access/environment-role';
import { explainDenial } from '../access/explain-denial';
import type { KubeApi } from '../api/kube-api';
import { readLive } from '../live/read-live';
import type { ApplyRequest } from './apply-request';
import { objectKey } from './object-key';
import { type SecretValues, secretValues } from './secret-values';

/**
 * What to do for the values of managed Secrets that somebody else has brought into the cluster.
 * @throws NotReadyError where one is not there
 */
export async function planOnlySecrets(api: KubeApi, request: ApplyRequest): Promise<SecretValues[]> {
  const { environment, pipelines, root, secrets: mode } = request;
  const files = readSecretFolder(root, environment.name);
  const roles = environmentRoles(environment.objects);
  const folders = [{ name: 'environment', objects: environment.objects }, ...pipelines];
  const planned: SecretValues[] = [];
  const problems: Problem[] = [];
  for (const { name: owner, objects } of folders) {
    for (const manifest of objects.filter(({ kind }) => kind === 'Secret')) {
      const live = await readLive(api, 'Secret', manifest.metadata.name);
      if (live.state === 'there') planned.push(secretValues(owner, manifest, live.object, files, mode));
      else if (live.state === 'hidden') problems.push(explainDenial(live.denial, roles));
      else
        problems.push({
          message: `the ${objectKey(manifest)} is not in the cluster yet`,
          help:
            environment.appliedBy === 'argo-cd' ? 'let Argo CD sync first' : 'apply without `--only-secrets`',
        });
    }
  }
  if (problems.length > 0) throw new NotReadyError(problems);
  return planned;
}
