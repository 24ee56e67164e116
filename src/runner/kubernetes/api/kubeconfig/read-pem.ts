import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FromFile } from './kubeconfig';
import { kubeconfigProblem } from './kubeconfig-problem';

/**
 * A certificate or key of a kubeconfig: what `<field>-data` holds, else the file that `<field>` names.
 * @throws ClusterUnavailableError where the file cannot be read
 */
export function readPem<Field extends string>(
  { value, folder }: FromFile<{ readonly [F in Field | `${Field}-data`]?: string }>,
  field: Field,
): Buffer | undefined {
  const fields: Readonly<Record<string, string | undefined>> = value;
  const data = fields[`${field}-data`];
  if (data) return Buffer.from(data, 'base64');
  const name = fields[field];
  if (!name) return undefined;
  const file = resolve(folder, name);
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw kubeconfigProblem(
      `\`${field}\` of the kubeconfig, \`${file}\`, cannot be read (${code})`,
      'sign in again',
    );
  }
}
