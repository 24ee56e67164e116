import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { KubeRole, KubeRoleBinding } from 'cdk8s-plus-28/lib/imports/k8s';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import type { ObjectOwner } from './owner-labels';

/** What somebody may do in the namespace. */
export interface Permissions {
  /** Of the Role and of its RoleBinding. */
  readonly name: string;
  readonly rules: readonly k8s.PolicyRule[];
  readonly subject: k8s.Subject;
  readonly owner: ObjectOwner;
}

/** Adds a Role and the RoleBinding that gives it to one subject. */
export function addPermissions(folder: ObjectFolder, { name, rules, subject, owner }: Permissions): void {
  const metadata = objectMetadata(name, owner);
  folder.add(KubeRole, { metadata, rules: [...rules] });
  folder.add(KubeRoleBinding, {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [subject],
  });
}
