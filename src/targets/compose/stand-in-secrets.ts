import type { PlanTask } from '../../assembly/plan';
import { secretVariable } from '../../features/reference/secret-variable';
import type { ServiceSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { secretUses } from '../secret-uses';

/** The keys of shared secrets that a stand-in reads, as the plan lists those of tasks: with a variable where an environment entry carries it. */
export function standInSecrets(spec: ServiceSpec, { shared }: ProjectSpec): PlanTask['secrets'] {
  return secretUses([spec], (name) => shared.secrets[name]?.keys ?? []).map(({ resource, key, asText }) => ({
    secret: resource,
    key,
    ...(asText && { variable: secretVariable(resource, key) }),
  }));
}
