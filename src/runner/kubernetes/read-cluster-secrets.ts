import type { Plan } from '../../assembly/plan';
import { maskedValues } from '../secrets/masked-values';
import type { KubeApi } from './api/kube-api';
import { KubeApiError } from './api/kube-api-error';
import { objectPath } from './api/object-path';

interface Secret {
  readonly data?: Readonly<Record<string, string>>;
}

/** The values to keep out of logs: those of the Secrets that tasks use, as far as this user may read them. */
export async function readClusterSecrets(api: KubeApi, { tasks }: Plan): Promise<Buffer[]> {
  const names = new Set(tasks.flatMap(({ secrets }) => secrets.map(({ secret }) => secret)));
  const found = await Promise.all([...names].map((name) => readSecret(api, name)));
  return maskedValues(
    found.flatMap(({ data = {} }) => Object.values(data).map((value) => Buffer.from(value, 'base64'))),
  );
}

function readSecret(api: KubeApi, name: string): Promise<Secret> {
  const path = objectPath('Secret', name, api.namespace);
  return api.request<Secret>('GET', path).catch((error) => {
    if (error instanceof KubeApiError && (error.status === 403 || error.status === 404)) return {};
    throw error;
  });
}
