import type { Manifest } from './manifest';

/** What the pipelines of a Kubernetes environment share, as `dist/` has it. */
export interface ClusterEnvironment {
  readonly name: string;
  readonly namespace: string;
  /** The project that it belongs to, as a label. */
  readonly project: string;
  /** kubeconfig contexts in which the runner may act. */
  readonly contexts: readonly string[];
  /** Who brings `dist/` into the cluster. */
  readonly appliedBy: 'fairlead' | 'argo-cd';
  readonly objects: readonly Manifest[];
}
