import { toVariable } from '../../support/names';

/** The variable by which a compose file gets a secret value; it exists in the runner's environment only. */
export function secretVariable(secret: string, key: string): string {
  return `SECRET_${toVariable(secret)}_${toVariable(key)}`;
}
