import type { Problem } from '../../../src/support/problem';
import { placedTask } from '../../../src/targets/kubernetes/placed-task';
import { taskPod } from '../../../src/targets/kubernetes/task-pod';
import { specs } from '../../support/specs';

const environment = specs.environment();
const IMAGE = { repository: 'datakit', tag: '1.4.2' };
const RUN_DATE = { ref: 'run', variable: 'RUN_DATE' } as const;

function podOf(fields: Parameters<typeof specs.task>[1], about: Parameters<typeof specs.task>[2] = {}) {
  const problems: Problem[] = [];
  const task = specs.task('extract', fields, about);
  const pipeline = specs.pipeline('orders', [task], {
    parameters: { note: { type: 'string', default: 'costs $5', variable: 'PARAM_NOTE' } },
  });
  const project = specs.project(environment, [pipeline]);
  return { ...taskPod(placedTask({ project, environment, pipeline, task }), problems), problems };
}

describe('the pod of a task', () => {
  it('does nothing of what Kubernetes would do by itself', () => {
    expect(podOf({}).spec).toMatchObject({
      restartPolicy: 'Never',
      enableServiceLinks: false,
      automountServiceAccountToken: false,
    });
  });

  it('starts sidecars and init steps in order, each a container that Kubernetes waits for as the plan says', () => {
    const { spec, containers } = podOf(
      {},
      {
        init: [{ name: 'verify', fields: { image: IMAGE } }],
        sidecars: [
          { name: 'tunnel', beforeInit: true, fields: { image: IMAGE, startupProbe: { tcp: 1 } } },
          { name: 'monitor', beforeInit: false, fields: { image: IMAGE } },
        ],
      },
    );
    expect(spec.initContainers).toMatchObject([
      { name: 'tunnel', restartPolicy: 'Always', startupProbe: { tcpSocket: { port: { value: 1 } } } },
      { name: 'verify' },
      { name: 'monitor', restartPolicy: 'Always' },
    ]);
    expect(spec.initContainers?.[1]).not.toHaveProperty('restartPolicy');
    expect(spec.containers.map(({ name }) => name)).toEqual(['base']);
    const image = 'registry.example.com/shop/datakit:1.4.2';
    expect(containers).toEqual([
      { name: 'tunnel', role: 'sidecar', service: 'tunnel', image, waitUntilReady: true },
      { name: 'verify', role: 'init', service: 'verify', image },
      { name: 'monitor', role: 'sidecar', service: 'monitor', image },
      { name: 'extract', role: 'main', service: 'base', image },
    ]);
  });

  it('has the limit of an attempt, and a result file only where the task has results', () => {
    const limited = podOf({}, { orchestration: { timeout: 600 }, results: { rows: 'integer' } }).spec;
    expect(limited).toMatchObject({
      activeDeadlineSeconds: 600,
      containers: [{ terminationMessagePath: '/airflow/xcom/return.json' }],
    });
    expect(podOf({}).spec.containers[0]).not.toHaveProperty('terminationMessagePath');
  });

  it('puts run variables with their defaults before all other entries, in the containers that refer to them', () => {
    const note = { ref: 'parameter', name: 'note', variable: 'PARAM_NOTE' } as const;
    const { spec } = podOf(
      { args: [RUN_DATE], env: { A: '1', NOTE: note } },
      { init: [{ name: 'verify', fields: { image: IMAGE, env: { B: '2' } } }] },
    );
    expect(spec.containers[0]?.env).toEqual([
      { name: 'PARAM_NOTE', value: 'costs $$5' },
      { name: 'RUN_DATE', value: '1970-01-01' },
      { name: 'A', value: '1' },
      { name: 'NOTE', value: '$(PARAM_NOTE)' },
    ]);
    expect(spec.initContainers?.[0]?.env).toEqual([{ name: 'B', value: '2' }]);
  });

  it('lets the escape hatch change everything but what orchestration depends on', () => {
    expect(podOf({ kubernetes: { pod: { enableServiceLinks: true } } }).spec.enableServiceLinks).toBe(true);
    const { problems } = podOf(
      {
        kubernetes: {
          pod: { restartPolicy: 'OnFailure', activeDeadlineSeconds: 5 },
          container: { terminationMessagePath: '/x' },
        },
      },
      {
        init: [
          {
            name: 'verify',
            fields: { image: IMAGE, kubernetes: { container: { restartPolicy: 'Always' } } },
          },
        ],
      },
    );
    const subject = 'orders/extract in staging';
    expect(problems).toEqual([
      {
        message: '`verify.kubernetes.container.restartPolicy` cannot be set',
        subject,
        help: 'init steps and sidecars have theirs',
      },
      {
        message: '`kubernetes.pod.restartPolicy` cannot be set',
        subject,
        help: 'an attempt is one start of the pod; write `retries`',
      },
      { message: '`kubernetes.pod.activeDeadlineSeconds` cannot be set', subject, help: 'write `timeout`' },
      {
        message: '`kubernetes.container.terminationMessagePath` cannot be set',
        subject,
        help: 'write `results`',
      },
    ]);
  });

  it('is what Pod Security admits as restricted, in every container', () => {
    const { spec } = podOf({}, { init: [{ name: 'verify', fields: { image: IMAGE } }] });
    const all = [...(spec.initContainers ?? []), ...spec.containers];
    expect(all).toHaveLength(2);
    for (const { securityContext } of all) {
      expect(securityContext).toEqual({
        runAsUser: 10001,
        runAsGroup: 10001,
        runAsNonRoot: true,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        seccompProfile: { type: 'RuntimeDefault' },
      });
    }
    for (const volume of spec.volumes ?? []) expect(Object.keys(volume)).toEqual(['name', 'emptyDir']);
    for (const host of ['hostNetwork', 'hostPid', 'hostIpc']) expect(spec).not.toHaveProperty(host);
  });
});
