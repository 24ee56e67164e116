import type { SecretSpec } from '../../../model/spec/resource-spec';
import type { ObjectFolder } from '../object-folder';
import type { ObjectOwner } from '../owner-labels';

/** A secret that tasks find in the cluster under `name`. */
export interface SecretPlace {
  readonly name: string;
  readonly secret: SecretSpec;
  readonly owner: ObjectOwner;
}

/** What stands in `dist/` for a secret, and with it who puts the values into the cluster. Values themselves never stand there. */
export type SecretProvider = (folder: ObjectFolder, place: SecretPlace) => void;
