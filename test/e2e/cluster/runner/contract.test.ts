import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanTask } from '../../../../src/assembly/plan';
import { systemClock } from '../../../../src/runner/clock';
import type { KubeApi } from '../../../../src/runner/kubernetes/api/kube-api';
import { openKubeApi } from '../../../../src/runner/kubernetes/api/open-kube-api';
import { KubernetesExecutor } from '../../../../src/runner/kubernetes/kubernetes-executor';
import type { JobTemplate } from '../../../../src/runner/kubernetes/objects/job';
import { logReaders } from '../../../../src/runner/record/log-readers';
import { runFiles } from '../../../../src/runner/record/run-files';
import { type ContractTask, executorContract } from '../../../runner/executor-contract';
import { busyboxImage } from '../../../support/busybox-image';
import { type Cluster, cluster } from '../../../support/cluster';
import { planOf, planTaskOf } from '../../../support/plans';
import { writeLog } from '../../../support/write-log';

const NAMESPACE = `fairlead-contract-${process.pid}`;
const IMAGE = busyboxImage();

let own: Cluster;
let api: KubeApi;
let runs = 0;

beforeAll(async () => {
  own = await cluster();
  await own.importImages(IMAGE);
  await own.kubectl('create', 'namespace', NAMESPACE);
  api = await openKubeApi({ namespace: NAMESPACE, env: { KUBECONFIG: own.kubeconfig } });
}, 1_200_000);

afterAll(() => own.kubectl('delete', 'namespace', NAMESPACE), 120_000);

executorContract(
  {
    async run(task) {
      runs += 1;
      const run = `20260131-020000-${String(runs).padStart(4, '0')}`;
      const planned = planTask(task);
      const { secretValues = {} } = task;
      const path = `/api/v1/namespaces/${NAMESPACE}`;
      const stringData = { ...secretValues };
      await api.request('POST', `${path}/secrets`, {
        body: { metadata: { name: `secret-${run}` }, stringData },
      });
      const record = await api.request<{ metadata: { name: string; uid: string } }>(
        'POST',
        `${path}/configmaps`,
        {
          body: { metadata: { name: `fairlead-run-${run}` } },
        },
      );
      const { name, uid } = record.metadata;
      const owner = { apiVersion: 'v1', kind: 'ConfigMap', name, uid };
      const home = mkdtempSync(join(tmpdir(), 'fairlead-contract-'));
      const files = (name: string, attempt: number) => runFiles(home, run).log(name, attempt);
      return {
        task: planned,
        executor: (emit, earlier) => {
          if (earlier) writeLog(files('task', 1), earlier.events);
          return new KubernetesExecutor({
            ...{ api, run, plan: planOf({ tasks: [planned] }), clock: systemClock, emit, keepJobs: false },
            secrets: Object.values(secretValues).map((value) => Buffer.from(value)),
            recorded: async () => {},
            logged: (name, attempt) => logReaders(files(name, attempt)),
            open: async () => ({ owner, templates: new Map([['task', template(task, `secret-${run}`)]]) }),
          });
        },
        left: () => left(run),
        remove: () => rmSync(home, { recursive: true, force: true }),
      };
    },
  },
  {
    skip: [
      {
        reason: 'a kubelet does not tell which stream a byte was written to',
        tests: ['all that a task writes is told, apart by stream, to its last byte'],
      },
    ],
  },
);

function planTask({ script, secretValues, before = [], ...task }: ContractTask): PlanTask {
  return planTaskOf({
    gracePeriodSeconds: 5,
    ...task,
    name: 'task',
    template: 'chain-task',
    containers: [
      ...before.map(({ script, ready, ...container }) => ({
        ...container,
        service: container.name,
        image: IMAGE,
      })),
      { name: 'task', role: 'main', service: 'base', image: IMAGE },
    ],
  });
}

function template(
  { script, secretValues = {}, before = [], ...task }: ContractTask,
  secret: string,
): JobTemplate {
  const env = [
    ...(task.variables ?? []).map((name) => ({ name, value: '' })),
    ...Object.keys(secretValues).map((name) => ({
      name,
      valueFrom: { secretKeyRef: { name: secret, key: name } },
    })),
  ];
  const main = { ...container('base', script), env, terminationMessagePath: '/airflow/xcom/return.json' };
  return {
    spec: {
      template: {
        spec: {
          restartPolicy: 'Never',
          // A kubelet cannot be told to hurry once it has begun to wait.
          terminationGracePeriodSeconds: Math.min(task.gracePeriodSeconds ?? 5, 20),
          initContainers: before.map(({ name, role, script, ready }) => ({
            ...container(name, script),
            ...(role === 'sidecar' && { restartPolicy: 'Always' }),
            ...(ready !== undefined && {
              startupProbe: { exec: { command: ['sh', '-c', ready] }, periodSeconds: 1, failureThreshold: 5 },
            }),
          })),
          containers: [main],
        } as JobTemplate['spec']['template']['spec'],
      },
    },
  };
}

function container(name: string, script: string) {
  const args = ['sh', '-c', script.replaceAll('$', '$$$$')];
  return { name, image: IMAGE, imagePullPolicy: 'IfNotPresent', command: args };
}

async function left(run: string): Promise<string[]> {
  const names = await own.kubectl(
    '-n',
    NAMESPACE,
    'get',
    'jobs,pods',
    '-l',
    `fairlead.dev/run=${run}`,
    '-o',
    'name',
  );
  return names.split('\n').filter(Boolean);
}
