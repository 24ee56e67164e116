import type { TaskProps } from '../../../src/model/task-props';

const SECRETS = { PASSWORD: 's3cret$' };

/** The files of a project with a pipeline for each of these sets of tasks, beside the environments. */
export function fieldsFiles(
  pipelines: Readonly<
    Record<string, Readonly<Record<string, { readonly fields: Omit<TaskProps, 'image'> }>>>
  >,
): Record<string, string> {
  const secrets = ['local', 'staging'].flatMap((environment) =>
    Object.entries(SECRETS).map(([key, value]) => [`secrets/${environment}/db/${key}`, value]),
  );
  return {
    ...Object.fromEntries(secrets),
    'pipelines/fields.ts': `import { Config, Pipeline, project, SecretRef, Task, Volume } from 'fairlead';
const image = { repository: 'fairlead-test/busybox', tag: '1' };
new Config(project, 'app', { data: { HOST: '\${HOST} $', LEVEL: 'INFO' } });
new SecretRef(project, 'db', { keys: ['PASSWORD'] });
new Volume(project, 'shared-data', { size: '1Mi' });
${Object.entries(pipelines)
  .map(
    ([name, tasks]) => `
export class ${name} extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { parallelism: 6 });
${Object.entries(tasks)
  .map(
    ([task, { fields }]) =>
      `    new Task(this, '${task}', { image, ...${JSON.stringify(fields)} } as never);`,
  )
  .join('\n')}
  }
}`,
  )
  .join('\n')}
`,
  };
}
