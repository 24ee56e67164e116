/** The files of a project with one mistake in it. */
export type Files = Readonly<Record<string, string>>;

const ENVIRONMENTS = `import { Environment, project } from 'fairlead';
new Environment(project, 'local', { target: 'compose', registry: 'registry.localhost' });
new Environment(project, 'production', { target: 'kubernetes', registry: 'registry.mycompany.com', namespace: 'pipelines' });
`;

const IMAGES = `import { imageCatalogue } from 'fairlead';
export const images = imageCatalogue({ runner: { repository: 'etl/runner', tag: '1.0.0' } });
`;

const IMPORTS =
  "import { Config, envValue, hostPath, Pipeline, project, run, scratch, SecretRef, Task, text, Volume } from 'fairlead'; import { images } from './images';";

/** A project whose pipeline `orders` has the given statements in its constructor, the first on line 5. */
export function pipeline(statements: string, props = '{}'): Files {
  return {
    'pipelines/environments.ts': ENVIRONMENTS,
    'pipelines/images.ts': IMAGES,
    'pipelines/orders.ts': `${IMPORTS}
export class Orders extends Pipeline {
  constructor(scope, id) {
    super(scope, id, ${props});
    ${statements}
  }
}
`,
  };
}

/** A project with one task that has the given props beside its image. */
export function task(props: string): Files {
  return pipeline(`new Task(this, 'extract', { image: images.runner, ${props} });`);
}

/** A project with one good task and the given settings of the pipeline, on line 4. */
export function settings(props: string): Files {
  return pipeline("new Task(this, 'extract', { image: images.runner });", props);
}

/** A project whose environments are those given, one statement a line from line 2. */
export function environments(statements: string): Files {
  return {
    ...settings('{}'),
    'pipelines/environments.ts': `import { Environment, project } from 'fairlead';\n${statements}\n`,
  };
}

/** A good project with another file in `pipelines/`. */
export function file(name: string, content: string): Files {
  return { ...settings('{}'), [`pipelines/${name}`]: content };
}
