import type { Problem } from '../../../support/problem';
import type { Denial } from './denial';
import type { EnvironmentRole } from './environment-role';
import { resourceName } from './resource-name';

/** What was not allowed, and the Roles of the environment that allow it. */
export function explainDenial(denial: Denial, roles: readonly EnvironmentRole[]): Problem {
  const { user, verb, namespace } = denial;
  const what = `${verb} \`${resourceName(denial)}\``;
  const where = namespace === undefined ? 'in the cluster' : `in the namespace \`${namespace}\``;
  const allowing = namespace === undefined ? [] : roles.filter((one) => allows(one, denial));
  return {
    message: `\`${user}\` may not ${what} ${where}`,
    help:
      allowing
        .map(
          ({ name, holders }) => `the Role \`${name}\` allows it; ${holders.join(', ') || 'nobody'} has it`,
        )
        .join(', or ') || 'no Role of the environment allows it: ask an administrator of the cluster',
  };
}

function allows({ rules }: EnvironmentRole, { verb, resource, group }: Denial): boolean {
  return rules.some(
    ({ apiGroups, resources, verbs }) =>
      apiGroups.includes(group) && resources.includes(resource) && verbs.includes(verb),
  );
}
