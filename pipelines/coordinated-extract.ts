import type { Construct } from 'constructs';
import { Pipeline, run, scratch, Task } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, dataTask, sharedData } from './shared';

/** Several containers work together: connections are verified first, progress can be watched beside. */
export class CoordinatedExtract extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description:
        'Several tables in parallel, with a connection check before and a progress monitor beside.',
      owner: 'data-engineering',
      services: ['source-db', 'warehouse-db'],
      defaults: dataTask,
    });
    const databases = [appConfig.all(), databaseCredentials.all()];
    const progress = scratch('progress', { size: '64Mi' });
    new Task(this, 'extract', {
      image: images.postgresRunner,
      command: ['python', '-m', 'datakit.orchestrator'],
      args: [
        ...['--tables', 'customers', 'orders', 'products'],
        ...['--date', run.date],
        ...['--output', '/shared/coordinated/{table}/{date}.csv'],
        ...['--progress', '/progress/progress.json'],
        ...['--parallel', '3'],
      ],
      envFrom: databases,
      mounts: [sharedData.at('/shared'), progress.at('/progress')],
      results: { rows: 'integer' },
      retries: { limit: 1, delay: '1m' },
      timeout: '2h',
      init: [
        {
          name: 'verify-connections',
          image: images.connectionTester,
          command: ['python', '-m', 'datakit.test_connections'],
          args: ['--connections', 'source', 'target', '--timeout', '60'],
          envFrom: databases,
        },
      ],
      sidecars: [
        {
          name: 'progress-monitor',
          image: images.monitor,
          command: ['python', '-m', 'datakit.monitor'],
          args: ['--port', '8080', '--progress', '/progress/progress.json'],
          mounts: [progress.at('/progress', { readOnly: true })],
          ports: [{ port: 8080, name: 'progress' }],
          startupProbe: { http: { port: 8080, path: '/health' }, period: '1s', failures: 60 },
        },
      ],
    });
  }
}
