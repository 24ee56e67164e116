import type { FieldProps } from '../../src/model/field-props';
import type { PipelineSpec } from '../../src/model/spec/pipeline-spec';
import type { ResourcesSpec } from '../../src/model/spec/resource-spec';
import { specs } from '../support/specs';

const date = { ref: 'run', variable: 'RUN_DATE' } as const;

/** Text that every engine reads in another way unless a target escapes it. */
export const LITERALS = [
  '$',
  '$$',
  '$(RUN_DATE)',
  '${RUN_DATE}',
  '$RUN_DATE',
  '$$(RUN_DATE)',
  'it\'s "so"',
  'a\nb',
  '',
  'größe',
  'yes',
  '0755',
];

const fields = {
  image: { repository: 'datakit', tag: '1.4.2' },
  command: ['python', '-m', 'extract'],
  args: ['--date', date, ...LITERALS],
  env: {
    LITERAL: LITERALS.join('|'),
    DAY: {
      ref: 'text',
      parts: ['day $', date, ' of ', { ref: 'parameter', name: 'table', variable: 'PARAM_TABLE' }],
    },
    AGAIN: { ref: 'env', variable: 'DAY' },
    HOST: { ref: 'config', resource: 'app', key: 'HOST' },
    PASSWORD: { ref: 'secret', resource: 'database', key: 'PASSWORD' },
  },
  envFrom: [{ ref: 'config-all', resource: 'shared-app', prefix: 'ALL_' }],
  mounts: [
    { mount: 'config', resource: 'app', path: '/etc/app', items: { 'app.ini': 'main.ini' } },
    { mount: 'secret', resource: 'database', path: '/secrets', items: { USER: 'user' } },
  ],
  user: { uid: 1000, gid: 2000 },
  resources: { cpu: { request: '250m', limit: '1500m' }, memory: { request: '256Mi', limit: '1Gi' } },
} as const satisfies FieldProps;

/** A pipeline that uses what both targets must do in the same way. */
export const subject: PipelineSpec = specs.pipeline(
  'orders',
  [
    specs.task('extract', fields, {
      results: { rows: 'integer' },
      init: [{ name: 'check', fields: { image: fields.image, args: ['check', date, '$(X)'] } }],
      sidecars: [
        {
          name: 'proxy',
          beforeInit: true,
          fields: { image: { repository: 'proxy', tag: '2' }, env: { A: '$' } },
        },
      ],
    }),
    specs.task(
      'load',
      { args: [{ ref: 'result', task: 'extract', name: 'rows', variable: 'RESULT_EXTRACT_ROWS' }] },
      {
        dependsOn: ['extract'],
        orchestration: {
          triggerRule: 'all-done',
          retries: { limit: 3, delay: 60, backoff: 'exponential', maxDelay: 600 },
          timeout: 900,
          fatalExitCodes: [2],
          skipExitCodes: [99],
        },
      },
    ),
  ],
  {
    parameters: { table: { type: 'string', default: 'a$b', variable: 'PARAM_TABLE' } },
    parallelism: 2,
    timeout: 7200,
    schedule: {
      cron: '0 2 * * *',
      timeZone: 'Europe/Berlin',
      startDate: '2026-01-01',
      catchUp: true,
      concurrencyPolicy: 'Replace',
    },
    trigger: 'schedule',
    resources: {
      secrets: { database: { name: 'database', keys: ['USER', 'PASSWORD'] } },
      configs: {
        app: {
          name: 'app',
          data: { HOST: 'db.internal.com', 'app.ini': '[a]\nb = $c\n' },
          perEnvironment: { local: { HOST: 'db.here' }, staging: { HOST: 'db.here' } },
        },
      },
      volumes: { own: { name: 'own', size: '1Gi', accessMode: 'ReadWriteOnce' } },
    },
  },
);

/** What several pipelines share. */
export const shared: Partial<ResourcesSpec> = {
  configs: { 'shared-app': { name: 'shared-app', data: { REGION: 'eu $1' }, perEnvironment: {} } },
};
