import { join } from 'node:path';
import type { Cluster } from './cluster';
import { succeed } from './execute';
import { kubectlFor } from './kubectl';
import { REPOSITORY } from './repository';

const SCRIPT = join(REPOSITORY, 'test/cluster/cluster');

/** The programs of a cluster, in the order in which they start. */
export const PARTS = [
  'etcd',
  'containerd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubelet',
  'kube-proxy',
  'provisioner',
  'kube-router',
] as const;

export type Part = (typeof PARTS)[number];

/** A cluster of this machine that a test may do anything to. */
export interface ClusterHarness extends Cluster {
  /** Kills with SIGKILL; resolves when the parts are gone. */
  kill(...parts: readonly Part[]): Promise<void>;
  /** Starts parts that do not run; does not wait until they answer. */
  start(...parts: readonly Part[]): Promise<void>;
  /** Ends all of it and removes what it left. */
  stop(): Promise<void>;
}

/**
 * Starts the cluster of this number, unless it runs as it should already. Number 0 is the one of `make cluster`, which
 * all tests share: a test that kills servers takes another number.
 */
export async function startClusterHarness(number: number): Promise<ClusterHarness> {
  const script = (...args: readonly string[]) =>
    succeed(SCRIPT, args, { env: { FAIRLEAD_CLUSTER: String(number) } });
  const kubeconfig = /^KUBECONFIG=(.+)$/m.exec(await script('start'))?.[1];
  if (kubeconfig === undefined) throw new Error(`${SCRIPT} start does not say where the kubeconfig is`);
  return {
    kubeconfig,
    isOwn: true,
    kubectl: kubectlFor(kubeconfig, join(kubeconfig, '../kubectl')),
    importImages: async (...images) => void (await script('import', ...images)),
    kill: async (...parts) => void (await script('kill', ...parts)),
    start: async (...parts) => void (await script('start-part', ...parts)),
    stop: async () => void (await script('stop')),
  };
}
