import { delimiter, join } from 'node:path';
import { fileIdentity } from './file-identity';

/** Where the `docker` command looks for its plugins, after the user's own folder. */
const SYSTEM = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/**
 * What changes when another `docker` or another Compose would be called; undefined where that cannot be told.
 * Every place is looked at, so that it does not matter which one comes first.
 */
export function composeProgram(
  env: NodeJS.ProcessEnv,
  /** The folder of `config.json`. */
  configFolder: string,
  /** Of `config.json`. */
  extraFolders: readonly string[],
): string | undefined {
  const search = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const clients = search.map((folder) => fileIdentity(join(folder, 'docker')));
  const plugins = [join(configFolder, 'cli-plugins'), ...extraFolders, ...SYSTEM].map((folder) =>
    fileIdentity(join(folder, 'docker-compose')),
  );
  const isThere = clients.some(Boolean) && plugins.some(Boolean);
  return isThere ? JSON.stringify([clients, plugins]) : undefined;
}
