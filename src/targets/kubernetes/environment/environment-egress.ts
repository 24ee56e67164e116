import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { PodDraft } from '../../../features/draft/pod-draft';
import { egress } from '../../../features/egress';
import type { EnvironmentSpec } from '../../../model/spec/environment-spec';

type Draft = Pick<PodDraft, 'egress'>;

/** What the environment lets every task reach, as rules of a NetworkPolicy. It is written as the task field is. */
export function environmentEgress(environment: EnvironmentSpec): k8s.NetworkPolicyEgressRule[] {
  const draft: Draft = { egress: [] };
  const write = egress.pod as (value: unknown, draft: Draft) => void;
  if (environment.egress !== undefined) write(environment.egress, draft);
  return draft.egress;
}
