import type { EnvironmentSpec } from '../../../src/model/spec/environment-spec';
import type { ResourcesSpec } from '../../../src/model/spec/resource-spec';
import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { manifests } from '../../support/manifests';
import { specs } from '../../support/specs';

const at = { file: 'pipelines/orders.ts', line: 9, column: 5 };

function written(resources: Partial<ResourcesSpec>, about: Partial<EnvironmentSpec> = {}) {
  const environment = specs.environment(about);
  const pipeline = specs.pipeline('orders', [specs.task('load')], {
    resources: { secrets: {}, configs: {}, volumes: {}, ...resources },
  });
  const output = kubernetesTarget.pipeline(pipeline, environment, specs.project(environment, [pipeline]));
  return { problems: output.problems, objects: manifests(output) };
}

describe('volumes', () => {
  it('become claims of the environment’s storage class, which Argo CD does not delete unasked', () => {
    const volumes = {
      data: { name: 'data', size: '2048Mi', accessMode: 'ReadWriteMany', storageClass: 'fast' },
    } as const;
    const { objects } = written({ volumes }, { storageClasses: { fast: 'premium-rwo' } });
    expect(objects['staging/orders/persistentvolumeclaim-orders-data.yaml']).toMatchObject({
      metadata: { name: 'orders-data', annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm' } },
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName: 'premium-rwo',
        resources: { requests: { storage: '2Gi' } },
      },
    });
  });

  it('leave the class to the cluster where none is named', () => {
    const volumes = { data: { name: 'data', size: '1Gi', accessMode: 'ReadWriteOnce' } } as const;
    const claim = written({ volumes }).objects['staging/orders/persistentvolumeclaim-orders-data.yaml'];
    expect(claim?.spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    });
  });

  it('refuse a class that the environment does not have', () => {
    const volumes = {
      data: { name: 'data', size: '1Gi', accessMode: 'ReadWriteOnce', storageClass: 'fats', location: at },
    } as const;
    expect(
      written({ volumes }, { storageClasses: { fast: 'premium-rwo', slow: 'standard' } }).problems,
    ).toEqual([
      {
        message: '`storageClass` is `fats`, which is no storage class of `staging`',
        subject: 'data in staging',
        at,
        help: 'did you mean `fast`?',
      },
    ]);
  });
});

describe('what exists already', () => {
  it('is referred to and not made', () => {
    const resources = {
      secrets: { db: { name: 'db', keys: ['USER'], existing: 'central-db' } },
      configs: { app: { name: 'app', data: {}, perEnvironment: {}, existing: 'central-app' } },
      volumes: { data: { name: 'data', size: '1Gi', accessMode: 'ReadWriteOnce', existing: 'central-data' } },
    } as const;
    expect(Object.keys(written(resources).objects)).toEqual([
      'staging/orders/cronjob-orders-load.yaml',
      'staging/orders/serviceaccount-orders.yaml',
      'staging/orders/configmap-orders-plan.yaml',
      'airflow/staging/orders/load.yaml',
    ]);
  });
});

describe('secrets', () => {
  const secrets = { db: { name: 'db', keys: ['USER', 'PASSWORD'] } };

  it('that are managed become a Secret without values, with their keys in an annotation', () => {
    expect(written({ secrets }).objects['staging/orders/secret-orders-db.yaml']).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'orders-db',
        namespace: 'shop-staging',
        labels: {
          'app.kubernetes.io/name': 'orders',
          'app.kubernetes.io/part-of': 'shop',
          'app.kubernetes.io/managed-by': 'fairlead',
          'fairlead.dev/pipeline': 'orders',
        },
        annotations: { 'fairlead.dev/keys': 'PASSWORD,USER' },
      },
      type: 'Opaque',
    });
  });

  it('that exist are not made', () => {
    expect(written({ secrets }, { secrets: 'existing' }).objects).not.toHaveProperty([
      'staging/orders/secret-orders-db.yaml',
    ]);
  });

  it('from a provider that Kubernetes does not have are an error of the program', () => {
    expect(() => written({ secrets }, { secrets: 'files' })).toThrow(
      new TypeError('staging has secrets from files'),
    );
  });
});

describe('configs', () => {
  it('have the values of the environment, empty ones too', () => {
    const app = {
      name: 'app',
      data: { HOST: 'localhost', EMPTY: '' },
      perEnvironment: { staging: { HOST: 'db' } },
    };
    expect(written({ configs: { app } }).objects['staging/orders/configmap-orders-app.yaml']).toMatchObject({
      data: { HOST: 'db', EMPTY: '' },
    });
  });
});
