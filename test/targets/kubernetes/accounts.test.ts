import type { EnvironmentSpec } from '../../../src/model/spec/environment-spec';
import type { TaskSpec } from '../../../src/model/spec/task-spec';
import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { manifests } from '../../support/manifests';
import { specs } from '../../support/specs';

const permissions = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }];

function written(tasks: readonly TaskSpec[], about: Partial<EnvironmentSpec> = {}) {
  const environment = specs.environment(about);
  const pipeline = specs.pipeline('orders', tasks);
  const output = kubernetesTarget.pipeline(pipeline, environment, specs.project(environment, [pipeline]));
  const objects = manifests(output);
  const accounts = Object.values(objects).filter(({ kind }) => kind === 'ServiceAccount');
  const pod = (task: string) =>
    (objects[`airflow/staging/orders/${task}.yaml`]?.spec ?? {}) as Record<string, unknown>;
  return { ...output, objects, accounts, pod };
}

describe('service accounts', () => {
  it('are one per pipeline, without a token, and the pods have none either', () => {
    const { accounts, pod } = written([specs.task('a'), specs.task('b')]);
    expect(accounts).toMatchObject([{ metadata: { name: 'orders' }, automountServiceAccountToken: false }]);
    expect(pod('b')).toMatchObject({ serviceAccountName: 'orders', automountServiceAccountToken: false });
  });

  it('have the annotations that the environment gives to all', () => {
    const defaults = { serviceAccount: { annotations: { 'iam.example.com/role': 'etl' } } };
    expect(written([specs.task('a')], { defaults }).accounts).toMatchObject([
      { metadata: { name: 'orders', annotations: { 'iam.example.com/role': 'etl' } } },
    ]);
  });

  it('are a task’s own where it asks for annotations of its own', () => {
    const { accounts, pod } = written([
      specs.task('a', { serviceAccount: { annotations: { role: 'x' } } }),
      specs.task('b'),
    ]);
    expect(accounts.map(({ metadata }) => metadata.name)).toEqual(['orders-a', 'orders']);
    expect(pod('a')).toMatchObject({ serviceAccountName: 'orders-a' });
  });

  it('are a task’s own where it has permissions, with a Role, a token and the way to the API server', () => {
    const { objects, pod } = written([specs.task('a', { permissions })], {
      apiServer: [{ cidr: '10.96.0.1/32', port: 6443 }],
    });
    expect(objects['staging/orders/role-orders-a.yaml']).toMatchObject({ rules: permissions });
    expect(objects['staging/orders/rolebinding-orders-a.yaml']).toMatchObject({
      roleRef: { kind: 'Role', name: 'orders-a' },
      subjects: [{ kind: 'ServiceAccount', name: 'orders-a', namespace: 'shop-staging' }],
    });
    expect(pod('a')).toMatchObject({ serviceAccountName: 'orders-a', automountServiceAccountToken: true });
    expect(objects['staging/orders/networkpolicy-orders-a.yaml']?.spec).toEqual({
      podSelector: { matchLabels: { 'fairlead.dev/pipeline': 'orders', 'fairlead.dev/task': 'a' } },
      policyTypes: ['Egress'],
      egress: [{ to: [{ ipBlock: { cidr: '10.96.0.1/32' } }], ports: [{ port: 6443, protocol: 'TCP' }] }],
    });
  });

  it('with permissions need a way to the API server', () => {
    const location = { file: 'pipelines/orders.ts', line: 3, column: 5 };
    expect(written([specs.task('a', { permissions }, { location })]).problems).toEqual([
      {
        message:
          '`permissions` cannot be used: no NetworkPolicy of `staging` lets the task reach the API server',
        subject: 'orders/a in staging',
        at: location,
        help: "write `apiServer: [{ cidr: '10.96.0.1/32', port: 443 }]` in the environment",
      },
    ]);
    const egress = [{ cidr: '10.0.0.0/8' }];
    expect(written([specs.task('a', { permissions, egress })]).problems).toEqual([]);
    expect(written([specs.task('a', { permissions })], { egress }).problems).toEqual([]);
  });

  it('that exist are not made, but get the permissions', () => {
    const { accounts, objects, pod } = written([
      specs.task('a', { serviceAccount: { existing: 'cloud' }, permissions }),
    ]);
    expect(accounts).toEqual([]);
    expect(pod('a')).toMatchObject({ serviceAccountName: 'cloud' });
    expect(objects['staging/orders/rolebinding-orders-a.yaml']).toMatchObject({
      subjects: [{ kind: 'ServiceAccount', name: 'cloud', namespace: 'shop-staging' }],
    });
  });

  it('are made once for tasks that name the same, which must agree', () => {
    const named = (role: string) => ({ serviceAccount: { name: 'etl', annotations: { role } } });
    expect(written([specs.task('a', named('x')), specs.task('b', named('x'))]).accounts).toMatchObject([
      { metadata: { name: 'etl', annotations: { role: 'x' } } },
    ]);
    expect(written([specs.task('a', named('x')), specs.task('b', named('y'))]).problems).toEqual([
      {
        message: 'two tasks ask for the service account `etl` with different annotations',
        subject: 'orders in staging',
        help: 'give one of them another `serviceAccount.name`',
      },
    ]);
  });
});
