import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of fairlead's own package.json. */
export interface PackageManifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** fairlead's own package.json. */
export function packageManifest(): PackageManifest {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
}
