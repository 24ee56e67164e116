/** A project with one pipeline of two tasks, an environment that synthesis writes and one that is promoted by hand. */
export const smallProject: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop" }',
  'pipelines/environments.ts': `import { Environment, project } from 'fairlead';
new Environment(project, 'local', { target: 'compose', registry: 'registry.localhost' });
new Environment(project, 'production', { target: 'kubernetes', registry: 'registry.example.com', promotion: 'manual' });
`,
  'pipelines/orders.ts': `import { Pipeline, run, SecretRef, Task } from 'fairlead';
export class Orders extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { owner: 'data-engineering' });
    const db = new SecretRef(this, 'database', { keys: ['PASSWORD'] });
    const image = { repository: 'etl/runner', tag: '0.1.0' };
    const extract = new Task(this, 'extract', {
      image,
      command: ['extract', '--table', 'orders', '--date', run.date],
      env: { LOG_LEVEL: 'INFO', DB_PASSWORD: db.value('PASSWORD') },
    });
    new Task(this, 'load', { image, dependsOn: [extract], timeout: '30m' });
  }
}
`,
};
