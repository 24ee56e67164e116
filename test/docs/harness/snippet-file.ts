import type { Block } from './page';

const IMPORTS = `import type { Construct } from 'constructs';
import { Config, Environment, envValue, hostPath, imageCatalogue, Pipeline, project, run, SecretRef, scratch, Task, text, Volume } from 'fairlead';
import { images } from './images';
import { appConfig, databaseCredentials, dataTask, objectStoreCredentials, sharedData } from './shared';
`;

/** The file of `pipelines/` that a fragment is a part of: fields of a task, statements of a pipeline, or statements of a file. */
export function snippetFile({ marks, text }: Block): string {
  if ('project' in marks) return `${IMPORTS}\n${text}`;
  const statements = 'task' in marks ? `new Task(this, 'task', {\n${text}});\n` : text;
  const constructed = text.startsWith('super(')
    ? statements
    : `super(scope, id, { defaults: { image: images.postgresRunner } });\n${statements}`;
  return `${IMPORTS}
export class Snippet extends Pipeline {
  constructor(scope: Construct, id: string) {
${constructed}  }
}
`;
}
