import type { KubeApi } from '../api/kube-api';

/** What the runner reads and writes of a Lease. */
export interface Lease {
  readonly metadata: {
    readonly name: string;
    readonly resourceVersion?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly holderIdentity?: string;
    readonly leaseDurationSeconds?: number;
    /** ISO in UTC. */
    readonly renewTime?: string;
  };
}

/** The annotation by which somebody asks the runner that holds the lease to stop the run. */
export const STOP_ANNOTATION = 'fairlead.dev/stop';

/** The path of a Lease, or of all. */
export function leasePath({ namespace }: KubeApi, name?: string): string {
  const path = `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`;
  return name === undefined ? path : `${path}/${name}`;
}
