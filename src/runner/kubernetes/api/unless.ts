import { KubeApiError } from './kube-api-error';

/** Takes a refusal for this reason as nothing found; for `catch`. */
export function unless(reason: 'AlreadyExists' | 'NotFound' | 'Conflict') {
  return (error: unknown): undefined => {
    if (error instanceof KubeApiError && error.reason === reason) return undefined;
    throw error;
  };
}
