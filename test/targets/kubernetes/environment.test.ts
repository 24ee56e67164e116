import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { manifests } from '../../support/manifests';
import { specs } from '../../support/specs';

function written(about: Parameters<typeof specs.environment>[0] = {}) {
  const environment = specs.environment(about);
  return manifests(kubernetesTarget.environment(environment, specs.project(environment, [])));
}

describe('the environment', () => {
  it('is a namespace at its Pod Security level that warns of all that is not restricted', () => {
    expect(written({ podSecurity: 'baseline' })['staging/environment/namespace-shop-staging.yaml']).toEqual({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'shop-staging',
        labels: {
          'app.kubernetes.io/name': 'staging',
          'app.kubernetes.io/part-of': 'shop',
          'app.kubernetes.io/managed-by': 'fairlead',
          'pod-security.kubernetes.io/enforce': 'baseline',
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
        },
        annotations: {
          'argocd.argoproj.io/sync-options': 'Prune=confirm',
          'fairlead.dev/applied-by': 'fairlead',
        },
      },
    });
  });

  it('says in which contexts and by whom it is applied', () => {
    const objects = written({ contexts: ['staging', 'staging-eu'], appliedBy: 'argo-cd' });
    expect(objects['staging/environment/namespace-shop-staging.yaml']?.metadata).toMatchObject({
      annotations: {
        'fairlead.dev/applied-by': 'argo-cd',
        'fairlead.dev/contexts': 'staging,staging-eu',
      },
    });
  });

  it('lets nothing in and nothing out but DNS', () => {
    const objects = written({ dns: { namespace: 'dns', podLabels: { app: 'coredns' } } });
    expect(objects['staging/environment/networkpolicy-default-deny.yaml']?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
    expect(objects['staging/environment/networkpolicy-allow-dns.yaml']?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'dns' } },
              podSelector: { matchLabels: { app: 'coredns' } },
            },
          ],
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
      ],
    });
    expect(objects).not.toHaveProperty(['staging/environment/networkpolicy-allow-egress.yaml']);
  });

  it('lets all tasks reach what it says', () => {
    const objects = written({ egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 5432 }] }] });
    expect(objects['staging/environment/networkpolicy-allow-egress.yaml']?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 5432, protocol: 'TCP' }] }],
    });
  });

  it('has a quota where one is set, in canonical quantities', () => {
    expect(written()).not.toHaveProperty(['staging/environment/resourcequota-quota.yaml']);
    const quota = written({ quota: { 'limits.memory': '65536Mi', pods: '20' } });
    expect(quota['staging/environment/resourcequota-quota.yaml']?.spec).toEqual({
      hard: { 'limits.memory': '64Gi', pods: '20' },
    });
  });

  it('has a Role for each way of using fairlead, given to a group of that name, and one for runners in the cluster', () => {
    const objects = written();
    expect(Object.values(objects).filter(({ kind }) => kind === 'RoleBinding')).toMatchObject([
      ...['run', 'apply', 'debug'].map((role) => ({
        roleRef: { kind: 'Role', name: `fairlead-${role}` },
        subjects: [{ kind: 'Group', name: `fairlead:staging:${role}` }],
      })),
      { roleRef: { kind: 'Role', name: 'fairlead-schedule' }, subjects: [{ kind: 'ServiceAccount' }] },
    ]);
  });

  it('lets nobody who runs read Secrets or enter pods, nobody use wildcards, and only who applies write Secrets', () => {
    const rules = Object.fromEntries(
      ['run', 'apply', 'debug'].map((role) => [
        role,
        (written()[`staging/environment/role-fairlead-${role}.yaml`]?.rules ?? []) as {
          apiGroups: string[];
          resources: string[];
          verbs: string[];
        }[],
      ]),
    );
    const rights = (role: string) =>
      (rules[role] ?? []).flatMap(({ resources, verbs }) =>
        resources.flatMap((what) => verbs.map((verb) => `${verb} ${what}`)),
      );
    expect(rights('run').filter((right) => /secrets|exec|attach|portforward|\*/.test(right))).toEqual([]);
    expect(rights('run')).toEqual(
      expect.arrayContaining(['create jobs', 'get pods/log', 'create leases', 'get cronjobs']),
    );
    expect(rights('apply').filter((right) => /secrets/.test(right))).toEqual([
      'create secrets',
      'patch secrets',
    ]);
    expect(rights('apply').filter((right) => /exec|\*|escalate|bind\b/.test(right))).toEqual([]);
    expect(rights('debug')).toEqual(
      expect.arrayContaining(['create pods', 'create pods/exec', 'patch pods/ephemeralcontainers']),
    );
    expect(rights('debug').filter((right) => /secrets|\bjobs|\*/.test(right))).toEqual([]);
  });
});
