import type { Construct } from 'constructs';
import { Pipeline, run, scratch, Task } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, sharedData } from './shared';

/** One task that uses every kind of field. */
export class Customers extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'All customers, once a day.',
      owner: 'data-engineering',
      schedule: { cron: '30 1 * * *', timeZone: 'Europe/Berlin', startDate: '2026-01-01', catchUp: true },
      services: ['source-db'],
    });
    new Task(this, 'extract', {
      description: 'Extracts the customers of a day.',
      image: images.postgresRunner,
      command: ['python', '-m', 'datakit.extract'],
      args: ['--table', 'customers', '--date', run.date, '--output', '/scratch/customers.csv'],
      envFrom: [appConfig.all()],
      env: {
        SOURCE_DB_USER: databaseCredentials.value('SOURCE_DB_USER'),
        SOURCE_DB_PASSWORD: databaseCredentials.value('SOURCE_DB_PASSWORD'),
        TARGET_SCHEMA: 'bronze',
      },
      mounts: [
        databaseCredentials.at('/secrets', {
          items: { SOURCE_DB_PASSWORD: 'db_password.txt' },
          mode: '0440',
        }),
        sharedData.at('/shared', { readOnly: true }),
        scratch('temp', { size: '2Gi' }).at('/scratch'),
      ],
      resources: {
        cpu: { request: '500m', limit: '1' },
        memory: { request: '1Gi', limit: '2Gi' },
        ephemeralStorage: { request: '2Gi', limit: '5Gi' },
      },
      user: { uid: 1000, gid: 1000 },
      fsGroup: 1000,
      capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
      nodeAffinity: {
        required: [{ matchExpressions: [{ key: 'node-type', operator: 'In', values: ['data-processing'] }] }],
      },
      podAntiAffinity: {
        preferred: [
          {
            weight: 100,
            topologyKey: 'kubernetes.io/hostname',
            labelSelector: {
              matchExpressions: [{ key: 'app', operator: 'In', values: ['heavy-processing'] }],
            },
          },
        ],
      },
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'data-processing', effect: 'NoSchedule' }],
      priorityClass: 'high-priority',
      dns: { nameservers: ['8.8.8.8'], searches: ['svc.cluster.local'], policy: 'ClusterFirst' },
      extraHosts: { 'warehouse.internal': '172.17.0.1' },
      labels: { app: 'heavy-processing', team: 'data-engineering' },
      annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '9090' },
      results: { rows: 'integer' },
      retries: { limit: 3, delay: '5m' },
      timeout: '1h',
      startupTimeout: '5m',
      fatalExitCodes: [64],
      // a laptop has no time to lose between attempts
      environments: { local: { retries: { limit: 3, delay: '5s' } } },
    });
  }
}
