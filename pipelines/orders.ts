import type { Construct } from 'constructs';
import { Pipeline, run, Task, text } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, dataTask, sharedData } from './shared';

/** Extracts a day's orders, cleans them and loads them into the warehouse. */
export class Orders extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'A day of orders, from the shop into the warehouse.',
      owner: 'data-engineering',
      schedule: { cron: '0 2 * * *', timeZone: 'Europe/Berlin' },
      parameters: {
        drop: {
          type: 'string',
          default: 'cancelled',
          description: 'The status of orders that do not count.',
        },
      },
      services: ['source-db', 'warehouse-db'],
      defaults: {
        ...dataTask,
        image: images.postgresRunner,
        mounts: [sharedData.at('/shared')],
        envFrom: [appConfig.all()],
      },
    });

    const extract = new Task(this, 'extract', {
      command: ['python', '-m', 'datakit.extract'],
      args: ['--table', 'orders', '--date', run.date, '--output', text`/shared/${run.id}/orders.csv`],
      env: {
        SOURCE_DB_USER: databaseCredentials.value('SOURCE_DB_USER'),
        SOURCE_DB_PASSWORD: databaseCredentials.value('SOURCE_DB_PASSWORD'),
      },
      results: { rows: 'integer', path: 'string' },
      retries: { limit: 3, delay: '10s', backoff: 'exponential' },
      timeout: '1h',
    });
    const transform = new Task(this, 'transform', {
      command: ['python', '-m', 'datakit.transform'],
      args: [
        ...['--input', extract.result('path')],
        ...['--output', text`/shared/${run.id}/orders-clean.csv`],
        ...['--date', run.date],
        ...['--lower', 'status'],
        ...['--drop', text`status=${this.parameter('drop')}`],
        ...['--compute', 'amount=quantity*unit_price'],
      ],
      fatalExitCodes: [64],
      env: { EXPECTED_ROWS: extract.result('rows') },
      results: { rows: 'integer', path: 'string' },
      timeout: '30m',
    });
    const load = new Task(this, 'load', {
      command: ['python', '-m', 'datakit.load'],
      args: ['--input', transform.result('path'), '--table', 'silver.orders', '--date', run.date],
      fatalExitCodes: [64],
      env: {
        TARGET_DB_USER: databaseCredentials.value('TARGET_DB_USER'),
        TARGET_DB_PASSWORD: databaseCredentials.value('TARGET_DB_PASSWORD'),
      },
      results: { rows: 'integer' },
      retries: { limit: 2, delay: '30s' },
      timeout: '30m',
    });
    extract.precedes(transform);
    transform.precedes(load);
  }
}
