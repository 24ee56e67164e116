import { ClusterUnavailableError } from '../cluster-unavailable-error';

/** What is wrong with a kubeconfig: nothing mends it but somebody. */
export function kubeconfigProblem(message: string, help: string): ClusterUnavailableError {
  return new ClusterUnavailableError(message, help, false);
}
