import { startClusterHarness } from './cluster-harness';
import { type Kubectl, kubectlFor } from './kubectl';

/** A Kubernetes that tests run on. */
export interface Cluster {
  readonly kubeconfig: string;
  /** Whether it is one of this machine, made for tests; if not, it is somebody's. */
  readonly isOwn: boolean;
  readonly kubectl: Kubectl;
  /** Makes images of the Docker Engine known to it, where there is no registry to pull them from. */
  importImages(...images: readonly string[]): Promise<void>;
}

/**
 * The cluster that all tests share: the one of `make cluster`, which is started where it does not run, or the one that
 * FAIRLEAD_TEST_KUBECONFIG names, which has or can pull the images of the tests. Never that of KUBECONFIG.
 */
export async function cluster(): Promise<Cluster> {
  const kubeconfig = process.env.FAIRLEAD_TEST_KUBECONFIG;
  if (!kubeconfig) return startClusterHarness(0);
  return { kubeconfig, isOwn: false, kubectl: kubectlFor(kubeconfig), importImages: async () => {} };
}
