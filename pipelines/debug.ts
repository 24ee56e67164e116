import type { Construct } from 'constructs';
import { Pipeline, Task } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, dataTask } from './shared';

/** The debugging toolbox: what a task sees of its environment. */
export class Debug extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Environment, addresses, DNS, disk and memory, as a task sees them.',
      owner: 'data-platform',
      services: ['source-db', 'warehouse-db'],
      defaults: {
        ...dataTask,
        image: images.debugger,
        envFrom: [appConfig.all(), databaseCredentials.all()],
      },
    });
    new Task(this, 'look', {
      command: ['python', '-m', 'datakit.debug'],
      args: [
        ...['--resolve', 'source-db.internal.com', 'warehouse-db.internal.com'],
        ...['--connect', 'source-db.internal.com:5432'],
      ],
      hostname: 'toolbox',
      tty: true,
    });
  }
}
