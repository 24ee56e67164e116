import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toVariable } from '../../support/names';

/** A secret value of the project: `secrets/<environment>/<secret>/<KEY>`. */
export interface SecretFile {
  readonly secret: string;
  readonly key: string;
  /** As `src/features` names it in compose files. */
  readonly variable: string;
  readonly value: Buffer;
}

/** Every secret value that is there for an environment. */
export function readSecretFolder(root: string, environment: string): SecretFile[] {
  const home = join(root, 'secrets', environment);
  return entries(home, 'folder').flatMap((secret) =>
    entries(join(home, secret), 'file').map((key) => ({
      secret,
      key,
      variable: `SECRET_${toVariable(secret)}_${toVariable(key)}`,
      value: readFileSync(join(home, secret, key)),
    })),
  );
}

function entries(folder: string, kind: 'folder' | 'file'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (kind === 'folder' ? entry.isDirectory() : entry.isFile()))
    .map((entry) => entry.name);
}
