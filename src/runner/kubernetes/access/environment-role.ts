import type { Manifest } from '../dist/manifest';

/** Something that a Role allows. */
export interface RoleRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** A Role of an environment, for people and programs that use fairlead. */
export interface EnvironmentRole {
  readonly name: string;
  /** Who has it: `group \`fairlead:staging:run\``. */
  readonly holders: readonly string[];
  readonly rules: readonly RoleRule[];
}

interface RoleBinding extends Manifest {
  readonly roleRef: { readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string }[];
}

/** The Roles among the objects of an environment, but those that are for its own runners alone. */
export function environmentRoles(objects: readonly Manifest[]): EnvironmentRole[] {
  const bindings = objects.filter(({ kind }) => kind === 'RoleBinding') as RoleBinding[];
  const roles = objects.filter(({ kind }) => kind === 'Role') as (Manifest & {
    readonly rules: RoleRule[];
  })[];
  return roles.flatMap(({ metadata: { name }, rules }) => {
    const subjects = bindings
      .filter(({ roleRef }) => roleRef.name === name)
      .flatMap(({ subjects = [] }) => subjects);
    if (subjects.some(({ kind }) => kind === 'ServiceAccount')) return [];
    return { name, holders: subjects.map(({ kind, name }) => `${kind.toLowerCase()} \`${name}\``), rules };
  });
}
