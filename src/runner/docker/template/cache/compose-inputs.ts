import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ComposePipeline } from '../../../dist/compose-pipeline';
import { composeEnvironment } from '../../compose/compose-environment';
import { composeProgram } from './compose-program';

/** Names of variables that Compose or the `docker` command read although no file names them. */
const READ_ANYWAY = /^(DOCKER|COMPOSE)_|_proxy$|^(HOME|USERPROFILE)$/i;

/**
 * Everything on this machine that a translation by Compose follows from; undefined where that cannot be told.
 * A variable counts where its name stands in one of the files, in whichever way it is meant there.
 */
export function composeInputs(
  { file, environmentFile }: ComposePipeline,
  variables: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv,
): string[] | undefined {
  const configFolder = env.DOCKER_CONFIG ?? join(homedir(), '.docker');
  const config = readText(join(configFolder, 'config.json')) ?? '{}';
  const program = composeProgram(env, configFolder, extraFolders(config));
  if (!program) return undefined;
  const folders = [...new Set([process.cwd(), dirname(file), dirname(environmentFile)])];
  const files = [file, environmentFile, ...folders.map((folder) => join(folder, '.env'))].map((path) => ({
    path,
    text: readText(path),
  }));
  const words = new Set(files.flatMap(({ text }) => text?.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []));
  const read = Object.entries(composeEnvironment(env, variables))
    .filter(([name]) => READ_ANYWAY.test(name) || words.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [program, config, JSON.stringify(files), JSON.stringify(read)];
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Where else the `docker` command looks for plugins. */
function extraFolders(config: string): string[] {
  const { cliPluginsExtraDirs } = JSON.parse(config) as { cliPluginsExtraDirs?: string[] };
  return cliPluginsExtraDirs ?? [];
}
