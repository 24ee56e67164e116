import { podOf, serviceOf } from '../support/drafts';
import { messages } from '../support/field-messages';
import { problemsOf } from '../support/problems-of';

const permissions = [
  { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'list'] },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['get'], resourceNames: ['nightly'] },
];

describe('permissions', () => {
  it('are rules for the account of the pod, which gets a token', () => {
    expect(podOf({ permissions })).toMatchObject({
      pod: { automountServiceAccountToken: true },
      rules: permissions,
    });
  });

  it('are none when the list is empty', () => {
    expect(podOf({ permissions: [] })).toMatchObject({ pod: {}, rules: [] });
  });

  it('cannot do without a token', () => {
    expect(problemsOf('pod', { permissions, serviceAccountToken: true })).toEqual([]);
    expect(problemsOf('pod', { permissions, serviceAccountToken: false })).toEqual([
      'permissions: cannot be used without a token, and `serviceAccountToken` is false (leave `serviceAccountToken` out)',
    ]);
  });

  it('have no meaning in a service', () => {
    expect(serviceOf({ permissions })).toMatchObject({
      service: {},
      differences: [
        {
          field: 'permissions',
          reason: 'a Docker Engine has no API server that a task could be allowed to use',
        },
      ],
    });
  });

  it('say what is wrong', () => {
    expect(
      messages('permissions', [
        { apiGroups: ['*'], resources: [], verbs: ['get pods'] },
        { apiGroups: [], resources: ['pods'], verbs: ['create'] },
      ]),
    ).toEqual([
      '`permissions[0].apiGroups[0]` is `*`; name what the task needs',
      '`permissions[0].resources` must not be empty',
      '`permissions[0].verbs[0]` is `get pods`, which is no name of the Kubernetes API',
      "`permissions[1].apiGroups` must not be empty; the core group is ''",
    ]);
    const rule = { apiGroups: [''], resources: ['pods'], verbs: ['get', 'create'], resourceNames: ['a'] };
    expect(messages('permissions', [rule])).toEqual([
      '`permissions[0].verbs[1]` is `create`, which Kubernetes never allows together with `resourceNames`',
    ]);
  });
});
