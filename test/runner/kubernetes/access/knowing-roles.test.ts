import { knowingRoles } from '../../../../src/runner/kubernetes/access/knowing-roles';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { fakeKubeApi, refusal } from '../../../support/fake-kube-api';

const role = (name: string, verbs: readonly string[]) => [
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name },
    rules: [{ apiGroups: [''], resources: ['pods'], verbs }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name },
    roleRef: { kind: 'Role', name },
    subjects: [{ kind: 'Group', name: `staging:${name}` }],
  },
];
const objects = [...role('run', ['list', 'watch']), ...role('debug', ['list', 'create'])];
const denied = (verb: string) =>
  new KubeApiError(403, {
    reason: 'Forbidden',
    message: `pods is forbidden: User "jane" cannot ${verb} resource "pods" in API group "" in the namespace "etl"`,
  });

it('is the same API', async () => {
  const api = fakeKubeApi(() => ({ items: [] }));
  const known = knowingRoles(api, objects);
  expect(known).toMatchObject({ context: 'test', server: 'https://test', namespace: 'etl' });
  expect(await known.request('POST', '/pods', { body: 'a' })).toEqual({ items: [] });
  await known.stream('/pods', { query: { watch: true } });
  expect(api.requests).toEqual([
    { method: 'POST', path: '/pods', body: 'a' },
    { method: 'GET', path: '/pods', query: { watch: true } },
  ]);
});

it.each([
  ['create', 'the Role `debug` allows it; group `staging:debug` has it'],
  [
    'list',
    'the Role `run` allows it; group `staging:run` has it, or the Role `debug` allows it; group `staging:debug` has it',
  ],
  ['delete', 'no Role of the environment allows it: ask an administrator of the cluster'],
])('says which Role lets somebody %s pods', async (verb, help) => {
  const known = knowingRoles(
    fakeKubeApi(() => denied(verb)),
    objects,
  );
  await expect(known.request('GET', '/pods')).rejects.toMatchObject({ status: 403, help });
  await expect(known.stream('/pods')).rejects.toMatchObject({ status: 403, help });
});

it('leaves other errors as they are', async () => {
  const known = knowingRoles(
    fakeKubeApi(() => refusal('NotFound')),
    objects,
  );
  await expect(known.request('GET', '/pods')).rejects.toEqual(refusal('NotFound'));
});
