import type { SecretFile } from '../../secrets/secret-folder';
import type { PlannedSet } from './planned-set';
import { type SecretValues, secretValues } from './secret-values';

/** What to do for the values of all Secrets in folders. */
export function planSecrets(
  sets: readonly PlannedSet[],
  files: readonly SecretFile[],
  mode: 'all' | 'only-missing',
): SecretValues[] {
  return sets.flatMap(({ owner, objects }) =>
    objects
      // What may not be looked at is left alone.
      .filter(({ manifest, before, action }) => manifest.kind === 'Secret' && (before || action !== 'none'))
      .map(({ manifest, before }) => secretValues(owner, manifest, before, files, mode)),
  );
}
