import type { Credential, Credentials } from './credentials';

/** A credential that never changes. */
export function fixedCredentials(credential: Credential): Credentials {
  return { get: async () => credential, renew: () => false };
}
