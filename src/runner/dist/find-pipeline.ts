import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemsError } from '../../support/problems-error';
import { unknownNameHelp } from '../../support/unknown-name';

const RESERVED = new Set(['environment', 'airflow', 'argocd']);

/** The folder of a pipeline in an environment; an unknown name is an error that lists the known ones. */
export function findPipeline(distDir: string, environment: string, pipeline: string): string {
  if (!existsSync(distDir)) {
    throw new ProblemsError([
      { message: `there is no folder \`${distDir}\``, help: 'run `fairlead synth` first' },
    ]);
  }
  const environments = folders(distDir);
  if (!environments.includes(environment)) throw unknown('environment', environment, environments);
  const pipelines = folders(join(distDir, environment));
  if (!pipelines.includes(pipeline)) {
    throw unknown(`pipeline of the environment \`${environment}\``, pipeline, pipelines);
  }
  return join(distDir, environment, pipeline);
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !RESERVED.has(entry.name))
    .map((entry) => entry.name);
}

function unknown(what: string, name: string, known: readonly string[]): ProblemsError {
  return new ProblemsError([
    { message: `\`${name}\` is no ${what} in \`dist/\``, help: unknownNameHelp(name, known) },
  ]);
}
