// Makes the same objects with cdk8s and cdk8s-plus-28 alone: node with-cdk8s.js <shape> <count> <folder>
const { App, Chart, YamlOutputType } = require('cdk8s');
const { k8s } = require('cdk8s-plus-28');
const { pipelines } = require('./shapes');

const NAMESPACE = 'shop';
const IMAGE = 'registry.example.com/datakit:1.4.2';
const [shape, count, folder] = process.argv.slice(2);

function labels(pipeline, task) {
  return {
    'app.kubernetes.io/name': pipeline,
    'app.kubernetes.io/part-of': 'shop',
    'app.kubernetes.io/managed-by': 'fairlead',
    'fairlead.dev/pipeline': pipeline,
    ...(task && { 'fairlead.dev/task': task }),
  };
}

const SECURITY = {
  runAsUser: 10001,
  runAsGroup: 10001,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
  allowPrivilegeEscalation: false,
  seccompProfile: { type: 'RuntimeDefault' },
};

function podSpec(pipeline, task, variables) {
  const config = (name, key) => ({ name, valueFrom: { configMapKeyRef: { name: `${pipeline}-app`, key } } });
  return {
    restartPolicy: 'Never',
    enableServiceLinks: false,
    automountServiceAccountToken: false,
    activeDeadlineSeconds: 3600,
    terminationGracePeriodSeconds: 30,
    serviceAccountName: pipeline,
    priorityClassName: 'batch',
    nodeSelector: { 'example.com/pool': 'batch' },
    tolerations: [{ key: 'example.com/batch', operator: 'Exists', effect: 'NoSchedule' }],
    initContainers: [
      {
        name: 'verify',
        image: IMAGE,
        imagePullPolicy: 'IfNotPresent',
        command: ['python', '-m', 'datakit.verify'],
        env: [config('DB_HOST', 'SOURCE_DB_HOST')],
        securityContext: SECURITY,
        volumeMounts: [{ name: 'tmp-verify', mountPath: '/tmp' }],
      },
    ],
    containers: [
      {
        name: 'base',
        image: IMAGE,
        imagePullPolicy: 'IfNotPresent',
        command: ['python', '-m', 'datakit.extract'],
        args: ['--table', task, '--date', '$(RUN_DATE)'],
        env: [
          ...variables,
          { name: 'LOG_LEVEL', value: 'INFO' },
          config('DB_HOST', 'SOURCE_DB_HOST'),
          config('DB_PORT', 'SOURCE_DB_PORT'),
          { name: 'DB_USER', valueFrom: { secretKeyRef: { name: `${pipeline}-db`, key: 'SOURCE_DB_USER' } } },
        ],
        resources: {
          requests: {
            cpu: k8s.Quantity.fromString('500m'),
            memory: k8s.Quantity.fromString('1Gi'),
            'ephemeral-storage': k8s.Quantity.fromString('1Gi'),
          },
          limits: {
            cpu: k8s.Quantity.fromString('1'),
            memory: k8s.Quantity.fromString('2Gi'),
            'ephemeral-storage': k8s.Quantity.fromString('5Gi'),
          },
        },
        securityContext: SECURITY,
        volumeMounts: [
          { name: `volume-${pipeline}-shared`, mountPath: '/shared' },
          { name: `secret-${pipeline}-db`, mountPath: '/run/secrets/db', readOnly: true },
          { name: 'tmp', mountPath: '/tmp' },
        ],
      },
    ],
    volumes: [
      { name: 'tmp-verify', emptyDir: {} },
      { name: `volume-${pipeline}-shared`, persistentVolumeClaim: { claimName: `${pipeline}-shared` } },
      { name: `secret-${pipeline}-db`, secret: { secretName: `${pipeline}-db` } },
      { name: 'tmp', emptyDir: {} },
    ],
  };
}

function planOfTask(pipeline, task) {
  return {
    name: task.name,
    template: `${pipeline}-${task.name}`,
    containers: [
      { name: 'verify', role: 'init', service: 'verify', image: IMAGE },
      { name: task.name, role: 'main', service: 'base', image: IMAGE },
    ],
    secrets: ['SOURCE_DB_PASSWORD', 'SOURCE_DB_USER'].map((key) => ({ secret: `${pipeline}-db`, key })),
    scratch: [],
    differences: [],
    needs: task.after,
    rule: 'all-succeeded',
    retries: { limit: 3, delaySeconds: 300, backoff: 'constant', maxDelaySeconds: 3600 },
    timeoutSeconds: 3600,
    startupTimeoutSeconds: 300,
    gracePeriodSeconds: 30,
    fatalExitCodes: [64],
    skipExitCodes: [],
    results: {},
    resultLimitBytes: 4095,
    variables: ['RUN_DATE'],
    inputs: {},
  };
}

function plan(name, tasks) {
  return {
    planVersion: 1,
    pipeline: name,
    environment: 'production',
    target: 'kubernetes',
    source: 'pipelines/bench.ts',
    trigger: 'manual',
    parameters: {},
    variables: { RUN_DATE: '1970-01-01' },
    services: [],
    needsRunner: [
      `a CronJob starts one task, and nothing in Kubernetes starts ${tasks.length} in their order`,
      'a pod cannot learn of which run it is part, and tasks refer to `RUN_DATE`',
    ],
    tasks: tasks.map((task) => planOfTask(name, task)),
  };
}

const app = new App({ outdir: folder, yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
for (const { name, tasks } of pipelines(shape, Number(count))) {
  const chart = new Chart(app, name, { namespace: NAMESPACE, disableResourceNameHashes: true });
  new k8s.KubeConfigMap(chart, 'config', {
    metadata: { name: `${name}-app`, labels: labels(name) },
    data: { SOURCE_DB_HOST: 'db.example.com', SOURCE_DB_PORT: '5432' },
  });
  new k8s.KubeSecret(chart, 'secret', {
    metadata: {
      name: `${name}-db`,
      labels: labels(name),
      annotations: { 'fairlead.dev/keys': 'SOURCE_DB_PASSWORD,SOURCE_DB_USER' },
    },
    type: 'Opaque',
  });
  new k8s.KubePersistentVolumeClaim(chart, 'claim', {
    metadata: {
      name: `${name}-shared`,
      labels: labels(name),
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm' },
    },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: k8s.Quantity.fromString('10Gi') } },
    },
  });
  new k8s.KubeServiceAccount(chart, 'account', {
    metadata: { name, labels: labels(name) },
    automountServiceAccountToken: false,
  });
  for (const task of tasks) {
    const metadata = { name: `${name}-${task.name}`, labels: labels(name, task.name) };
    const podLabels = { ...metadata.labels, 'example.com/team': 'data-engineering' };
    new k8s.KubeCronJob(chart, `cron-${task.name}`, {
      metadata,
      spec: {
        suspend: true,
        schedule: '0 0 31 2 *',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels: metadata.labels },
          spec: {
            backoffLimit: 3,
            podReplacementPolicy: 'Failed',
            podFailurePolicy: {
              rules: [
                { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
                {
                  action: 'FailJob',
                  onExitCodes: { containerName: 'base', operator: 'In', values: [64] },
                },
              ],
            },
            template: {
              metadata: { labels: podLabels },
              spec: podSpec(name, task.name, [{ name: 'RUN_DATE', value: '1970-01-01' }]),
            },
          },
        },
      },
    });
    new k8s.KubePod(chart, `pod-${task.name}`, {
      metadata: { name: metadata.name, labels: podLabels },
      spec: podSpec(name, task.name, []),
    });
  }
  new k8s.KubeConfigMap(chart, 'plan', {
    metadata: { name: `${name}-plan`, labels: labels(name) },
    data: { 'plan.json': JSON.stringify(plan(name, tasks), null, 2) },
  });
}
app.synth();
console.log(process.resourceUsage().maxRSS);
