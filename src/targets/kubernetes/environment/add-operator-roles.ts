import type { EnvironmentSpec } from '../../../model/spec/environment-spec';
import { addPermissions } from '../add-permissions';
import type { ObjectFolder } from '../object-folder';
import { OPERATOR_ROLES } from './operator-roles';

/** Adds a Role per way of using fairlead, each given to a group: whoever may run in `staging` is put into `fairlead:staging:run`. */
export function addOperatorRoles(folder: ObjectFolder, environment: EnvironmentSpec): void {
  for (const [role, rules] of Object.entries(OPERATOR_ROLES)) {
    addPermissions(folder, {
      name: `fairlead-${role}`,
      rules,
      subject: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'Group',
        name: `fairlead:${environment.name}:${role}`,
      },
      owner: { environment },
    });
  }
}
