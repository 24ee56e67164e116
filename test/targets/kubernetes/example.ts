import type { Reference } from '../../../src/features/reference/reference';
import { specs } from '../../support/specs';

const IMAGE = { repository: 'datakit', tag: '1.4.2' };
const date: Reference = { ref: 'run', variable: 'RUN_DATE' };

/** An environment in which everything that can be set is set. */
export const staging = specs.environment({
  storageClasses: { shared: 'nfs-client' },
  apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],
  egress: [{ cidr: '10.20.0.0/16', ports: [{ port: 5432 }] }],
  quota: { 'requests.cpu': '8000m', 'requests.memory': '32768Mi', pods: '50' },
  defaults: { serviceAccount: { annotations: { 'iam.example.com/role': 'etl-staging' } } },
  location: { file: 'pipelines/environments.ts', line: 12, column: 1 },
});

/** Three tasks with results, an init step, sidecars, permissions, egress, volumes, secrets and configs. */
export const orders = specs.pipeline(
  'orders',
  [
    specs.task(
      'extract',
      {
        command: ['python', '-m', 'datakit.extract'],
        args: ['--date', date, '--note', 'costs $5 and $(HOME)'],
        env: {
          LOG_LEVEL: 'INFO',
          DB_HOST: { ref: 'config', resource: 'app', key: 'SOURCE_DB_HOST' },
          DB_USER: { ref: 'secret', resource: 'database', key: 'USER' },
          DAY: { ref: 'text', parts: ['day ', date] },
        },
        mounts: [
          { mount: 'volume', resource: 'landing', path: '/landing' },
          {
            mount: 'secret',
            resource: 'tls',
            path: '/tls',
            items: { 'tls.key': 'client.key' },
            mode: '0440',
          },
        ],
        resources: {
          cpu: { request: '500m', limit: '1000m' },
          memory: { request: '1024Mi', limit: '2Gi' },
          extended: { 'nvidia.com/gpu': 1 },
        },
        egress: [{ cidr: '192.0.2.0/24', ports: [{ port: 443 }] }],
        labels: { team: 'data' },
        annotations: { 'example.com/note': 'nightly' },
      },
      {
        orchestration: {
          retries: { limit: 3, delay: 300, backoff: 'constant', maxDelay: 3600 },
          timeout: 3600,
          fatalExitCodes: [64, 2],
          skipExitCodes: [99],
        },
        results: { rows: 'integer' },
        init: [{ name: 'verify', fields: { image: IMAGE, args: ['verify', date] } }],
        sidecars: [
          {
            name: 'tunnel',
            beforeInit: true,
            fields: { image: IMAGE, startupProbe: { tcp: 5432, period: '1s' } },
          },
          {
            name: 'monitor',
            beforeInit: false,
            fields: { image: IMAGE, ports: [{ port: 9090, name: 'metrics' }] },
          },
        ],
      },
    ),
    specs.task(
      'transform',
      { args: ['--rows', { ref: 'result', task: 'extract', name: 'rows', variable: 'RESULT_EXTRACT_ROWS' }] },
      { dependsOn: ['extract'] },
    ),
    specs.task(
      'report',
      {
        envFrom: [{ ref: 'config-all', resource: 'app' }],
        permissions: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }],
      },
      { dependsOn: ['transform'], orchestration: { triggerRule: 'all-done' } },
    ),
  ],
  {
    trigger: 'schedule',
    schedule: { cron: '0 2 * * *', timeZone: 'Europe/Berlin', catchUp: false, concurrencyPolicy: 'Forbid' },
    resources: {
      secrets: { database: { name: 'database', keys: ['USER', 'PASSWORD'] } },
      configs: {
        app: {
          name: 'app',
          data: { SOURCE_DB_HOST: 'localhost', EMPTY: '' },
          perEnvironment: { staging: { SOURCE_DB_HOST: 'db.staging.example.com' } },
        },
      },
      volumes: {
        landing: { name: 'landing', size: '10240Mi', accessMode: 'ReadWriteMany', storageClass: 'shared' },
      },
    },
  },
);

/** One task that Kubernetes can start alone. */
export const nightly = specs.pipeline(
  'nightly',
  [
    specs.task(
      'vacuum',
      {
        args: ['--depth', { ref: 'parameter', name: 'depth', variable: 'PARAM_DEPTH' }],
        mounts: [{ mount: 'volume', resource: 'archive', path: '/archive', readOnly: true }],
      },
      { orchestration: { retries: { limit: 2, delay: 60, backoff: 'exponential', maxDelay: 600 } } },
    ),
  ],
  {
    trigger: 'schedule',
    schedule: { cron: '30 3 * * 0', timeZone: 'Europe/Berlin', catchUp: false, concurrencyPolicy: 'Replace' },
    timeout: 7200,
    parameters: { depth: { type: 'integer', default: 3, variable: 'PARAM_DEPTH' } },
  },
);

/** Two tasks that run on each deployment, one after the other. */
export const schemas = specs.pipeline(
  'schemas',
  [
    specs.task('bronze', { args: ['bronze'] }),
    specs.task('silver', { args: ['silver'] }, { dependsOn: ['bronze'] }),
  ],
  { trigger: 'on-deploy' },
);

export const project = specs.project(staging, [nightly, orders, schemas], {
  secrets: { tls: { name: 'tls', keys: ['tls.crt', 'tls.key'], existing: 'corporate-tls' } },
  volumes: { archive: { name: 'archive', size: '1Ti', accessMode: 'ReadOnlyMany', existing: 'archive-pvc' } },
});
