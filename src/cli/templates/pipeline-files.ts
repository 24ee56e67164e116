import type { TemplateValues } from './template-values';

/** One working pipeline and what it needs. */
export function pipelineFiles({ image }: TemplateValues): Record<string, string> {
  return {
    'pipelines/images.ts': `import { imageCatalogue } from 'fairlead';

/** The images that tasks run. Without a \`registry\` of its own, an image comes from that of the environment. */
export const images = imageCatalogue({
  shell: ${image},
});
`,
    'pipelines/environments.ts': `import { Environment, project } from 'fairlead';
import { images } from './images';

new Environment(project, 'local', {
  target: 'compose',
  registry: 'registry.example.com',
  toolsImage: images.shell,
});

new Environment(project, 'production', {
  target: 'kubernetes',
  registry: 'registry.example.com',
  // where the API server answers, for the runner that keeps schedules
  apiServer: [{ cidr: '10.96.0.1/32', port: 443 }],
  promotion: 'manual',
});
`,
    'pipelines/shared.ts': `import { Config, project, Volume } from 'fairlead';

/** Settings that are no secret. */
export const settings = new Config(project, 'settings', {
  data: { GREETING: 'Good day' },
  perEnvironment: { local: { GREETING: 'Hello' } },
});

/** Files that tasks hand to each other. */
export const sharedData = new Volume(project, 'shared-data', { size: '1Gi', accessMode: 'ReadWriteMany' });
`,
    'pipelines/hello.ts': `import type { Construct } from 'constructs';
import { Pipeline, run, Task, text } from 'fairlead';
import { images } from './images';
import { settings, sharedData } from './shared';

/** Greets somebody, then counts the letters. */
export class Hello extends Pipeline {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Greets somebody, then counts the letters.',
      schedule: { cron: '0 6 * * *', timeZone: 'UTC' },
      parameters: { name: { type: 'string', default: 'world' } },
      defaults: {
        image: images.shell,
        fsGroup: 10001,
        mounts: [sharedData.at('/shared')],
        resources: { cpu: { limit: '250m' }, memory: { limit: '64Mi' } },
      },
    });
    const file = text\`/shared/\${run.id}.txt\`;

    const greet = new Task(this, 'greet', {
      command: ['sh', '-euc'],
      args: [
        \`echo "$GREETING, $1! It is $2." | tee "$3"
printf '{"letters": %d}' "$(wc -c < "$3")" > /airflow/xcom/return.json\`,
        'greet',
        this.parameter('name'),
        run.date,
        file,
      ],
      env: { GREETING: settings.value('GREETING') },
      results: { letters: 'integer' },
      retries: { limit: 2, delay: '10s' },
      timeout: '5m',
    });

    const count = new Task(this, 'count', {
      command: ['sh', '-euc'],
      args: ['echo "$1 letters: $(cat "$2")"', 'count', greet.result('letters'), file],
      timeout: '5m',
    });

    greet.precedes(count);
  }
}
`,
  };
}
