import { KubeNamespace } from 'cdk8s-plus-28/lib/imports/k8s';
import type { EnvironmentSpec } from '../../../model/spec/environment-spec';
import { LABELS } from '../../../support/kubernetes-labels';
import type { ObjectFolder } from '../object-folder';
import { ownerLabels } from '../owner-labels';

/** Adds the Namespace. It refuses pods above the environment's level, and warns of all that are not `restricted`. */
export function addNamespace(folder: ObjectFolder, environment: EnvironmentSpec): void {
  folder.add(KubeNamespace, {
    metadata: {
      name: environment.namespace,
      labels: {
        ...ownerLabels({ environment }),
        'pod-security.kubernetes.io/enforce': environment.podSecurity,
        'pod-security.kubernetes.io/warn': 'restricted',
        'pod-security.kubernetes.io/audit': 'restricted',
      },
      annotations: {
        'argocd.argoproj.io/sync-options': 'Prune=confirm',
        [LABELS.appliedBy]: environment.appliedBy,
        ...(environment.contexts.length > 0 && { [LABELS.contexts]: environment.contexts.join(',') }),
      },
    },
  });
}
