import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Writes a kubeconfig of one context, cluster and user, each called `name`; its path. */
export function writeKubeconfig(
  folder: string,
  {
    name = 'test',
    cluster,
    user = {},
  }: { readonly name?: string; readonly cluster: object; readonly user?: object },
): string {
  const file = join(folder, `${name}.kubeconfig`);
  const content = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    contexts: [{ name, context: { cluster: name, user: name } }],
    clusters: [{ name, cluster }],
    users: [{ name, user }],
  };
  writeFileSync(file, stringify(content));
  return file;
}
