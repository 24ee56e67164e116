import type { SecretProvider } from './secret-provider';

/** `existing`: the cluster has the Secret already; nothing is made. */
export const existingSecret: SecretProvider = () => undefined;
