import { existingSecret } from './existing-secret';
import { managedSecret } from './managed-secret';
import type { SecretProvider } from './secret-provider';

/** The providers that an environment for Kubernetes can choose with `secrets`. */
export const SECRET_PROVIDERS: Readonly<Record<string, SecretProvider>> = {
  managed: managedSecret,
  existing: existingSecret,
};
