import { KubeResourceQuota, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import { canonicalQuantity } from '../../support/quantity';
import type { TargetOutput } from '../target';
import { addResources } from './add-resources';
import { addNamespace } from './environment/add-namespace';
import { addNetworkPolicies } from './environment/add-network-policies';
import { addOperatorRoles } from './environment/add-operator-roles';
import { nameClashes } from './name-clashes';
import { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { ORCHESTRATORS } from './orchestrators/orchestrators';

/** `dist/<environment>/environment/`: the namespace, what guards it, and what its pipelines share. */
export function environmentFolder(environment: EnvironmentSpec, project: ProjectSpec): TargetOutput {
  const problems: Problem[] = nameClashes(environment, project);
  const owner = { environment };
  const folder = new ObjectFolder(environment.location?.file ?? 'pipelines');
  addNamespace(folder, environment);
  const quota = Object.entries(environment.quota);
  if (quota.length > 0) {
    folder.add(KubeResourceQuota, {
      metadata: objectMetadata('quota', owner),
      spec: {
        hard: Object.fromEntries(
          quota.map(([name, amount]) => [name, Quantity.fromString(canonicalQuantity(amount))]),
        ),
      },
    });
  }
  addNetworkPolicies(folder, environment);
  addOperatorRoles(folder, environment);
  ORCHESTRATORS[environment.orchestrator].addEnvironment(folder, environment);
  addResources(folder, project.shared, owner, problems);
  return {
    folders: [{ path: `${environment.name}/environment`, files: folder.files }],
    problems,
  };
}
