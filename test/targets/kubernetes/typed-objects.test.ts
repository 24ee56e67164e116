import type { Feature } from '../../../src/features/definition/feature';
import { registry } from '../../../src/features/registry';
import type { Problem } from '../../../src/support/problem';
import { kubernetesTarget } from '../../../src/targets/kubernetes';
import { placedTask } from '../../../src/targets/kubernetes/placed-task';
import { taskPod } from '../../../src/targets/kubernetes/task-pod';
import { manifestProblems } from '../../support/manifest-problems';
import { manifests } from '../../support/manifests';
import { specs } from '../../support/specs';
import { everyField } from './every-field';

const environment = specs.environment({ hostPaths: ['/srv'] });
const task = specs.task('extract', everyField, {
  results: { rows: 'integer' },
  orchestration: { timeout: 60 },
  init: [{ name: 'verify', fields: { image: everyField.image, mounts: everyField.mounts } }],
  sidecars: [
    {
      name: 'proxy',
      beforeInit: false,
      fields: { image: everyField.image, startupProbe: everyField.startupProbe },
    },
  ],
});
const pipeline = specs.pipeline('orders', [task], {
  resources: {
    configs: { app: { name: 'app', data: { HOST: 'db', EMPTY: '' }, perEnvironment: {} } },
    secrets: { db: { name: 'db', keys: ['USER', 'PASSWORD'] } },
    volumes: { data: { name: 'data', size: '1Gi', accessMode: 'ReadWriteOnce' } },
  },
});
const project = specs.project(environment, [pipeline]);

/** Every value in a tree by its path; names in small letters, since cdk8s writes `hostPid` for `hostPID`, and quantities without their box. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.toLowerCase(), value]];
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'value' && !path.includes('/env/'))
    return leaves(first[1], path);
  if (entries.length === 0) return Array.isArray(value) ? [] : [[path.toLowerCase(), '{}']];
  return entries.flatMap(([key, item]) => (item === undefined ? [] : leaves(item, `${path}/${key}`)));
}

describe('objects typed by cdk8s-plus-28', () => {
  const problems: Problem[] = [];
  const pod = taskPod(placedTask({ project, environment, pipeline, task }), problems);
  const output = kubernetesTarget.pipeline(pipeline, environment, project);
  const all = manifests(output);
  const cronJob = all['staging/orders/cronjob-orders-extract.yaml'] as unknown as {
    spec: { jobTemplate: { spec: { template: { metadata: object; spec: object } } } };
  };
  const written = cronJob.spec.jobTemplate.spec.template;

  it('are tried with every field that a pod has a meaning for', () => {
    const meant = (Object.entries(registry) as [string, Feature][])
      .filter(([, feature]) => typeof feature.pod === 'function')
      .map(([name]) => name);
    expect(Object.keys(everyField).sort()).toEqual(meant.sort());
  });

  it('lose nothing of what the fields have written', () => {
    expect(problems).toEqual([]);
    expect(output.problems).toEqual([]);
    const expected = new Map(leaves({ ...pod.spec, serviceAccountName: 'etl' }));
    expect(expected.size).toBeGreaterThan(150);
    expect(new Map(leaves(written.spec))).toEqual(expected);
    expect(written.metadata).toMatchObject(pod.metadata);
  });

  it('lose nothing of a NetworkPolicy, a Role and a ConfigMap', () => {
    const { spec } = all['staging/orders/networkpolicy-orders-extract.yaml'] as unknown as {
      spec: { egress: unknown };
    };
    expect(new Map(leaves(spec.egress))).toEqual(new Map(leaves(pod.egress)));
    expect(all['staging/orders/role-orders-extract.yaml']).toMatchObject({ rules: pod.rules });
    expect(all['staging/orders/configmap-orders-app.yaml']).toMatchObject({
      data: { HOST: 'db', EMPTY: '' },
    });
  });

  it.each(Object.keys(all))('are what the API server describes: %s', (file) => {
    expect(manifestProblems(all[file])).toEqual([]);
  });
});
