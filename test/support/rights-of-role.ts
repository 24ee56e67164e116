import type { Kubectl } from './kubectl';

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What a Role of the cluster gives, a right each: `create jobs.batch`. */
export async function rightsOfRole(kubectl: Kubectl, namespace: string, role: string): Promise<string[]> {
  const found = await kubectl('get', 'role', role, '--namespace', namespace, '--output', 'json');
  const { rules } = JSON.parse(found) as { rules: Rule[] };
  return rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) =>
        verbs.map((verb) => `${verb} ${group === '' ? resource : `${resource}.${group}`}`),
      ),
    ),
  );
}
