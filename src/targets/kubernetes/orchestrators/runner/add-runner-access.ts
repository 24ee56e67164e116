import { KubeNetworkPolicy, KubeServiceAccount } from 'cdk8s-plus-28/lib/imports/k8s';
import type { EnvironmentSpec } from '../../../../model/spec/environment-spec';
import { LABELS } from '../../../../support/kubernetes-labels';
import { addPermissions } from '../../add-permissions';
import { apiServerEgress } from '../../api-server-egress';
import type { ObjectFolder } from '../../object-folder';
import { objectMetadata } from '../../object-metadata';
import { RUNNER_ACCESS, RUNNER_RULES } from './runner-rules';

/**
 * Adds what the runners of all pipelines share: their account, what it may do, and their way to the API server. It stands with the environment, since
 * whoever may apply pipelines must not be able to grant rights.
 */
export function addRunnerAccess(folder: ObjectFolder, environment: EnvironmentSpec): void {
  const owner = { environment };
  const name = RUNNER_ACCESS;
  const metadata = objectMetadata(name, owner);
  folder.add(KubeServiceAccount, { metadata, automountServiceAccountToken: false });
  const subject = { kind: 'ServiceAccount', name, namespace: environment.namespace };
  addPermissions(folder, { name, rules: RUNNER_RULES, subject, owner });
  const egress = apiServerEgress(environment);
  if (egress.length === 0) return;
  folder.add(KubeNetworkPolicy, {
    metadata,
    spec: {
      podSelector: { matchLabels: { [LABELS.runner]: 'true' } },
      policyTypes: ['Egress'],
      egress,
    },
  });
}
