import { maskedValues } from './masked-values';
import { readSecretFolder } from './secret-folder';

/** What must not be shown of the secrets of an environment, whichever of them are there. */
export function valuesToMask(root: string, environment: string): Buffer[] {
  return maskedValues(readSecretFolder(root, environment).map(({ value }) => value));
}
