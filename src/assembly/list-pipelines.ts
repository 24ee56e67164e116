import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from './lock-file';

/** Folder names below `dist/` and below an environment that are no environment and no pipeline. */
const RESERVED = ['environment', 'airflow', 'argocd'];

/** The environments of `dist/`, each with its pipelines, by name. Opens no file. */
export function listPipelines(dist: string): ReadonlyMap<string, readonly string[]> {
  const environments = new Map<string, readonly string[]>();
  for (const environment of directories(dist)) {
    const folders = directories(join(dist, environment));
    const pipelines = folders.filter((name) => existsSync(join(dist, environment, name, LOCK_FILE)));
    if (pipelines.length > 0 || existsSync(join(dist, environment, 'environment', LOCK_FILE)))
      environments.set(environment, pipelines);
  }
  return environments;
}

function directories(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !RESERVED.includes(entry.name))
    .map(({ name }) => name)
    .sort();
}
