import { join } from 'node:path';
import { readPipeline } from '../../../src/assembly/read-pipeline';
import { taskView } from '../../../src/assembly/view/task-view';
import { writeAssembly } from '../../../src/assembly/write-assembly';
import { assemblyFolder } from '../../support/assembly-folder';
import { composeFolder, kubernetesFolder } from '../../support/hand-made-folders';
import { handMadePlan, handMadeTask } from '../../support/hand-made-plan';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const dist = () => join(folder.path, 'dist');

const orchestration = {
  needs: ['audit'],
  timeoutSeconds: 1800,
  results: { rows: 'integer', path: 'string' },
  variables: ['RUN_DATE'],
} as const;
const secrets = [{ secret: 'database', key: 'PASSWORD', variable: 'SECRET_DATABASE_PASSWORD' }];

const composePlan = handMadePlan({
  tasks: [
    handMadeTask('extract', {
      ...orchestration,
      needs: ['audit'],
      variables: ['RUN_DATE'],
      secrets,
      containers: [
        { name: 'prepare', role: 'prepare', service: 'extract-prepare', image: 'tools:1' },
        { name: 'network', role: 'sidecar', service: 'extract-network', image: 'tools:1' },
        { name: 'monitor', role: 'sidecar', service: 'extract-monitor', image: 'monitor:1' },
        { name: 'extract', role: 'main', service: 'extract', image: 'runner:1' },
      ],
      differences: [{ container: 'network', field: 'image', reason: 'Docker has no pod' }],
    }),
    handMadeTask('audit'),
  ],
});

const clusterPlan = handMadePlan({
  environment: 'staging',
  target: 'kubernetes',
  tasks: [
    handMadeTask('extract', {
      ...orchestration,
      needs: ['audit'],
      variables: ['RUN_DATE'],
      secrets,
      template: 'orders-extract',
      containers: [
        { name: 'monitor', role: 'sidecar', service: 'monitor', image: 'monitor:1' },
        { name: 'extract', role: 'main', service: 'base', image: 'runner:1' },
      ],
    }),
    handMadeTask('audit', { template: 'orders-audit' }),
  ],
});

const fields = {
  image: 'runner:1',
  command: 'python -m extract',
  args: '--date $(RUN_DATE) --note "costs $5" ""',
  'working dir': '/work',
  user: '1000:1001',
  'cpu request': '500m',
  'cpu limit': '1',
  'memory request': '1Gi',
  'memory limit': '512Mi',
  'capabilities drop': 'ALL',
  'capabilities add': 'CHOWN',
  'read-only root': 'true',
  'env LOG_LEVEL': 'INFO',
  'env PASSWORD': 'secret database/PASSWORD',
  'env HOST': 'db.internal',
  'mount /shared': 'volume shared-data, read-only',
  'mount /part': 'volume shared-data/2026',
  'mount /tmp': 'scratch',
  'mount /fast': 'memory',
  'mount /node': 'host /var/data',
  'mount /etc/credentials': 'secret database',
  'mount /etc/app': 'config app',
};

test('the same task reads the same from a compose file and from a CronJob', async () => {
  const compose = composeFolder(composePlan, {
    extract: {
      entrypoint: ['python', '-m', 'extract'],
      command: ['--date', '${RUN_DATE-1970-01-01}', '--note', 'costs $$5', ''],
      working_dir: '/work',
      user: '1000:1001',
      cpu_shares: 512,
      cpus: 1,
      mem_reservation: '1g',
      mem_limit: '512m',
      cap_drop: ['ALL'],
      cap_add: ['CHOWN'],
      read_only: true,
      environment: {
        RUN_DATE: '${RUN_DATE-1970-01-01}',
        LOG_LEVEL: 'INFO',
        PASSWORD: '${SECRET_DATABASE_PASSWORD-}',
        HOST: 'db.internal',
      },
      volumes: [
        { type: 'volume', source: 'shared-data', target: '/shared', read_only: true },
        { type: 'volume', source: 'shared-data', target: '/part', volume: { subpath: '2026' } },
        { type: 'volume', target: '/tmp' },
        { type: 'volume', source: 'orders-result', target: '/airflow/xcom' },
        { type: 'bind', source: '/var/data', target: '/node' },
      ],
      tmpfs: ['/fast:exec,mode=1777'],
      secrets: [{ source: 'database.PASSWORD', target: '/etc/credentials/PASSWORD' }],
      configs: [{ source: 'app.KEY', target: '/etc/app/KEY' }],
    },
  });
  const cluster = kubernetesFolder(
    clusterPlan,
    {
      'extract/base': {
        command: ['python', '-m', 'extract'],
        args: ['--date', '$(RUN_DATE)', '--note', 'costs $$5', ''],
        workingDir: '/work',
        env: [
          { name: 'RUN_DATE', value: '1970-01-01' },
          { name: 'LOG_LEVEL', value: 'INFO' },
          { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'database', key: 'PASSWORD' } } },
          { name: 'HOST', valueFrom: { configMapKeyRef: { name: 'app', key: 'HOST' } } },
        ],
        resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '1', memory: '512Mi' } },
        securityContext: {
          runAsUser: 1000,
          runAsGroup: 1001,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'], add: ['CHOWN'] },
        },
        volumeMounts: [
          { name: 'shared', mountPath: '/shared', readOnly: true },
          { name: 'shared', mountPath: '/part', subPath: '2026' },
          { name: 'tmp', mountPath: '/tmp' },
          { name: 'fast', mountPath: '/fast' },
          { name: 'node', mountPath: '/node' },
          { name: 'credentials', mountPath: '/etc/credentials', readOnly: true },
          { name: 'app', mountPath: '/etc/app', readOnly: true },
        ],
      },
    },
    [
      { name: 'shared', persistentVolumeClaim: { claimName: 'shared-data' } },
      { name: 'tmp', emptyDir: {} },
      { name: 'fast', emptyDir: { medium: 'Memory' } },
      { name: 'node', hostPath: { path: '/var/data' } },
      { name: 'credentials', secret: { secretName: 'database' } },
      { name: 'app', configMap: { name: 'app' } },
    ],
  );
  const shared = assemblyFolder('staging/environment', {
    'configmap-app.yaml': 'kind: ConfigMap\nmetadata: { name: app }\ndata: { HOST: db.internal }\n',
  });
  await writeAssembly(dist(), [compose, shared, cluster], { version: '1.0.0' });

  const [local, staging] = (['local', 'staging'] as const).map((environment) => {
    const pipeline = readPipeline(dist(), environment, 'orders');
    const [task] = pipeline.plan.tasks;
    if (!task) throw new Error('the plan has no task');
    return taskView(pipeline, task);
  });
  const common = {
    orchestration: {
      needs: 'audit (all-succeeded)',
      retries: '3, constant delay from 300 s',
      timeout: '1800 s',
      results: 'rows: integer, path: string',
    },
    containers: [
      { name: 'monitor', role: 'sidecar', fields: { image: 'monitor:1' } },
      { name: 'extract', role: 'main', fields },
    ],
  };
  expect(local).toEqual({
    environment: 'local',
    ...common,
    differences: [{ container: 'network', field: 'image', reason: 'Docker has no pod' }],
  });
  expect(staging).toEqual({ environment: 'staging', ...common, differences: [] });
});

test('all keys of configs and secrets are told one by one where dist/ knows them', async () => {
  const cluster = kubernetesFolder(clusterPlan, {
    'extract/base': {
      envFrom: [
        { configMapRef: { name: 'app' }, prefix: 'APP_' },
        { configMapRef: { name: 'elsewhere' } },
        { secretRef: { name: 'database' } },
      ],
      env: [{ name: 'APP_HOST', value: 'other' }],
    },
  });
  const shared = assemblyFolder('staging/environment', {
    'configmap-app.yaml':
      'kind: ConfigMap\nmetadata: { name: app }\ndata: { HOST: db.internal, PORT: "5432" }\n',
  });
  await writeAssembly(dist(), [shared, cluster], { version: '1.0.0' });
  const pipeline = readPipeline(dist(), 'staging', 'orders');
  const [task] = pipeline.plan.tasks;
  const view = task && taskView(pipeline, task);
  expect(view?.containers.at(-1)?.fields).toEqual({
    image: 'runner:1',
    'env APP_HOST': 'other',
    'env APP_PORT': '5432',
    'env *': 'config elsewhere',
    'env PASSWORD': 'secret database/PASSWORD',
  });
});
