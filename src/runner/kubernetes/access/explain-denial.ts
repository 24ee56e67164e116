import type { Problem } from '../../../support/problem';
import type { Denial } from './denial';
import type { EnvironmentRole } from './environment-role';
import { resourceName } from './resource-name';

/** What was not allowed, and the Role of the environment that allows it. */
export function explainDenial(denial: Denial, roles: readonly EnvironmentRole[]): Problem {
  const { user, verb, namespace } = denial;
  const what = `${verb} \`${resourceName(denial)}\``;
  const where = namespace === undefined ? 'in the cluster' : `in the namespace \`${namespace}\``;
  const role = namespace === undefined ? undefined : roles.find((one) => allows(one, denial));
  return {
    message: `\`${user}\` may not ${what} ${where}`,
    help: role
      ? `the Role \`${role.name}\` allows it; ${role.holders.join(', ') || 'nobody'} has it`
      : 'no Role of the environment allows it: ask an administrator of the cluster',
  };
}

function allows({ rules }: EnvironmentRole, { verb, resource, group }: Denial): boolean {
  return rules.some(
    ({ apiGroups, resources, verbs }) =>
      apiGroups.includes(group) && resources.includes(resource) && verbs.includes(verb),
  );
}
