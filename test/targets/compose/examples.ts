import type { PipelineSpec } from '../../../src/model/spec/pipeline-spec';
import type { ProjectSpec } from '../../../src/model/spec/project-spec';
import { specs } from '../../support/specs';

const IMAGE = { registry: '', repository: 'fairlead-test/busybox', tag: '1' };

/** A compose environment with a stand-in; its images are those of the tests. */
export const local = specs.environment({
  name: 'local',
  project: 'shop',
  target: 'compose',
  registry: 'registry.localhost',
  toolsImage: IMAGE,
  networks: {
    partners: { external: false, internal: true, subnet: '172.31.77.0/24' },
    lan: { external: true, internal: false },
  },
  services: {
    'source-db': {
      name: 'source-db',
      hosts: ['source-db.internal.com', 'source-db'],
      fields: {
        image: IMAGE,
        env: { PASSWORD: { ref: 'secret', resource: 'source', key: 'PASSWORD' }, DATABASE: 'orders' },
        command: ['sh', '-c', 'cat /seed/*.sql && touch /tmp/ready && exec sleep 1000'],
        mounts: [{ mount: 'secret', resource: 'source', path: '/run/secrets' }],
        stopSignal: 'SIGKILL',
      },
      ready: ['test', '-f', '/tmp/ready'],
      readyTimeout: 60,
      seed: { '/seed/orders.sql': "create table orders (id integer);\ninsert into orders values ('$1');\n" },
      volumes: { data: '/data' },
    },
  },
});

const shared = {
  secrets: { source: { name: 'source', keys: ['USER', 'PASSWORD'] } },
  configs: {
    app: {
      name: 'app',
      data: { 'app.ini': '[app]\nlevel = info\n', REGION: 'eu', PRICE: '$5' },
      perEnvironment: { local: { REGION: 'laptop' } },
    },
  },
  volumes: { 'shared-data': { name: 'shared-data', size: '10Gi', accessMode: 'ReadWriteMany' } },
} as const;

const run = (...script: string[]) => ({ image: IMAGE, command: ['sh', '-c', script.join('\n')] });

/** Three tasks in a row, with secrets, a config, volumes and a stand-in: what `docker compose up` can run. */
export const orders: PipelineSpec = specs.pipeline(
  'orders',
  [
    specs.task('extract', {
      ...run(
        'echo "$1 $DB_PASSWORD $REGION"',
        'cat /config/app.ini',
        'echo rows > /shared/orders/rows',
        'touch /own/x /work/x /tmp/x',
      ),
      args: ['extract', { ref: 'run', variable: 'RUN_DATE' }],
      env: {
        DB_PASSWORD: { ref: 'secret', resource: 'source', key: 'PASSWORD' },
        REGION: { ref: 'config', resource: 'app', key: 'REGION' },
        TABLE: { ref: 'parameter', name: 'table', variable: 'PARAM_TABLE' },
        LITERAL: '$(X) ${X} $X $$',
      },
      mounts: [
        { mount: 'volume', resource: 'shared-data', path: '/shared/orders', subPath: 'orders' },
        { mount: 'volume', resource: 'own', path: '/own' },
        { mount: 'scratch', name: 'work', path: '/work', size: '1Gi' },
        { mount: 'config', resource: 'app', path: '/config', items: { 'app.ini': 'app.ini' } },
        { mount: 'secret', resource: 'source', path: '/secrets', items: { USER: 'user' } },
      ],
      fsGroup: 2000,
      resources: { cpu: { request: '100m', limit: '500m' }, memory: { request: '32Mi', limit: '64Mi' } },
      networks: ['partners'],
      nodeSelector: { disk: 'ssd' },
      gracePeriod: '5s',
    }),
    specs.task(
      'transform',
      {
        ...run('cat /shared/rows'),
        mounts: [{ mount: 'volume', resource: 'shared-data', path: '/shared', subPath: 'orders' }],
      },
      {
        dependsOn: ['extract'],
        init: [{ name: 'check', fields: { ...run('echo checked') } }],
        orchestration: {
          retries: { limit: 3, delay: 60, backoff: 'exponential', maxDelay: 600 },
          timeout: 3600,
        },
      },
    ),
    specs.task('load', { image: IMAGE, args: ['echo', 'loaded'] }, { dependsOn: ['transform'] }),
  ],
  {
    services: ['source-db'],
    parameters: { table: { type: 'string', default: 'orders', variable: 'PARAM_TABLE' } },
    resources: {
      secrets: {},
      configs: {},
      volumes: { own: { name: 'own', size: '1Gi', accessMode: 'ReadWriteOnce' } },
    },
  },
);

/** Results, sidecars, another trigger rule, skip codes: what needs the runner. */
export const coordinated: PipelineSpec = specs.pipeline('coordinated', [
  specs.task(
    'count',
    {
      ...run('echo \'{"rows": 3}\' > /airflow/xcom/return.json'),
      hostname: 'counter',
      extraHosts: { 'erp.internal.com': '10.1.2.3' },
      dns: { nameservers: ['10.0.0.53'], options: ['ndots:2'] },
      sysctls: { 'net.core.somaxconn': '1024', 'kernel.shmmax': '65536' },
      mounts: [{ mount: 'scratch', name: 'progress', path: '/progress' }],
    },
    {
      results: { rows: 'integer' },
      init: [
        {
          name: 'check',
          fields: { ...run('cat /etc/hostname', 'wget -q -O - http://127.0.0.1:8080/hostname') },
        },
      ],
      sidecars: [
        {
          name: 'proxy',
          beforeInit: true,
          fields: {
            ...run('exec httpd -f -p 8080 -h /etc'),
            stopSignal: 'SIGKILL',
            ports: [{ port: 8080, published: 18080 }],
            startupProbe: { http: { port: 8080, path: '/hostname' }, period: '1s', failures: 5 },
          },
        },
        {
          name: 'monitor',
          beforeInit: false,
          fields: {
            ...run('exec sleep 1000'),
            stopSignal: 'SIGKILL',
            startupProbe: { exec: ['true'], period: '2s' },
            mounts: [{ mount: 'scratch', name: 'progress', path: '/progress' }],
          },
        },
      ],
    },
  ),
  specs.task(
    'report',
    {
      ...run('echo "$1"'),
      args: ['report', { ref: 'result', task: 'count', name: 'rows', variable: 'RESULT_COUNT_ROWS' }],
    },
    { dependsOn: ['count'], orchestration: { skipExitCodes: [99] } },
  ),
  specs.task('clean-up', run('true'), {
    dependsOn: ['count', 'report'],
    orchestration: { triggerRule: 'all-done' },
  }),
]);

/** The least that a pipeline can be. */
export const minimal: PipelineSpec = specs.pipeline('minimal', [specs.task('hello', { image: IMAGE })]);

export const examples: ProjectSpec = specs.project(local, [orders, coordinated, minimal], shared);
