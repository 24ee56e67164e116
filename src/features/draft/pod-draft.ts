import type { k8s } from 'cdk8s-plus-28';
import type { Difference } from '../definition/difference';
import type { Mutable } from '../definition/mutable';
import type { FeatureContext } from './feature-context';

/** A pod in the making: the features of one container write into `container`, those of the task into the rest. */
export interface PodDraft {
  readonly context: FeatureContext;
  /** Everything of the pod but its containers; shared by all containers of the task. */
  readonly pod: Mutable<Omit<k8s.PodSpec, 'containers' | 'initContainers'>>;
  readonly container: Mutable<Omit<k8s.Container, 'name'>>;
  readonly metadata: {
    readonly labels: Record<string, string>;
    readonly annotations: Record<string, string>;
  };
  /** Rules of the task's own NetworkPolicy; written by `egress`. */
  readonly egress: k8s.NetworkPolicyEgressRule[];
  /**
   * The account that the task asks for; written by `serviceAccount`, made by the target unless it exists.
   * `pod.serviceAccountName` is set where the task names it.
   */
  serviceAccount?: { readonly existing?: true; readonly annotations: Readonly<Record<string, string>> };
  /** What the task's service account may do; written by `permissions`. */
  readonly rules: k8s.PolicyRule[];
  readonly differences: Difference[];
}
