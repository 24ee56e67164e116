import type { Construct } from 'constructs';
import { Pipeline, Task } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, dataTask } from './shared';

/** Creates the schemas of the warehouse with each deployment, before anything needs them. */
export class WarehouseSchema extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'The bronze and silver schemas of the warehouse.',
      owner: 'data-platform',
      trigger: 'on-deploy',
      services: ['warehouse-db'],
    });
    new Task(this, 'create-schemas', {
      ...dataTask,
      image: images.postgresRunner,
      command: ['python', '-m', 'datakit.schema'],
      args: ['--schemas', 'bronze', 'silver'],
      envFrom: [appConfig.all()],
      env: {
        TARGET_DB_USER: databaseCredentials.value('TARGET_DB_USER'),
        TARGET_DB_PASSWORD: databaseCredentials.value('TARGET_DB_PASSWORD'),
      },
      retries: { limit: 5, delay: '10s' },
      timeout: '10m',
    });
  }
}
