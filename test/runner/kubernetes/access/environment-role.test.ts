import { environmentRoles } from '../../../../src/runner/kubernetes/access/environment-role';

const role = (name: string, kind: string) => [
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name },
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name },
    roleRef: { name },
    subjects: [{ kind, name: `the ${kind}` }],
  },
];

it('is each Role that people can have, and none of those for the runners of the environment', () => {
  const roles = environmentRoles([
    ...role('fairlead-run', 'Group'),
    ...role('fairlead-schedule', 'ServiceAccount'),
  ]);
  expect(roles).toEqual([
    {
      name: 'fairlead-run',
      holders: ['group `the Group`'],
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }],
    },
  ]);
});
