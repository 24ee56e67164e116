import type { Construct } from 'constructs';
import { Pipeline, run, Task, text } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, dataTask, objectStoreCredentials, sharedData } from './shared';

/** The three ways to hand data from task to task: a shared volume, a database, an object store. */
export class StorageStrategies extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Data from task to task by volume, by database and by object store.',
      owner: 'data-platform',
      services: ['source-db', 'warehouse-db', 'object-store'],
      defaults: { ...dataTask, image: images.postgresRunner, envFrom: [appConfig.all()] },
    });
    const source = {
      SOURCE_DB_USER: databaseCredentials.value('SOURCE_DB_USER'),
      SOURCE_DB_PASSWORD: databaseCredentials.value('SOURCE_DB_PASSWORD'),
    };
    const target = {
      TARGET_DB_USER: databaseCredentials.value('TARGET_DB_USER'),
      TARGET_DB_PASSWORD: databaseCredentials.value('TARGET_DB_PASSWORD'),
    };
    const store = {
      S3_ENDPOINT: 'http://object-store.internal.com:9000',
      S3_ACCESS_KEY: objectStoreCredentials.value('S3_ACCESS_KEY'),
      S3_SECRET_KEY: objectStoreCredentials.value('S3_SECRET_KEY'),
    };
    const extract = ['python', '-m', 'datakit.extract'];
    const transform = ['python', '-m', 'datakit.transform'];
    const file = text`/shared/strategies/${run.date}.csv`;
    const object = text`s3://bronze/orders/${run.date}.csv`;

    const toVolume = new Task(this, 'extract-to-volume', {
      command: extract,
      args: ['--table', 'orders', '--date', run.date, '--output', file],
      env: source,
      mounts: [sharedData.at('/shared')],
    });
    const fromVolume = new Task(this, 'transform-from-volume', {
      command: transform,
      args: ['--input', file, '--output', '/tmp/clean.csv', '--date', run.date],
      mounts: [sharedData.at('/shared', { readOnly: true })],
    });
    toVolume.precedes(fromVolume);

    new Task(this, 'extract-to-database', {
      command: extract,
      args: ['--table', 'customers', '--date', run.date, '--output', 'table:bronze.customers'],
      env: { ...source, ...target },
    });

    const toStore = new Task(this, 'extract-to-store', {
      command: extract,
      args: ['--table', 'orders', '--date', run.date, '--output', object],
      env: { ...source, ...store },
    });
    const fromStore = new Task(this, 'transform-from-store', {
      command: transform,
      args: ['--input', object, '--output', text`s3://silver/orders/${run.date}.csv`, '--date', run.date],
      env: store,
    });
    toStore.precedes(fromStore);
  }
}
