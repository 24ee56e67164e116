import { packageManifest } from '../support/package-manifest';

/** The version of fairlead itself. */
export function packageVersion(): string {
  return packageManifest().version;
}
