import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EngineUnavailableError } from '../engine-unavailable-error';
import type { EngineEndpoint } from './engine-endpoint';

/** The engine that the `docker` command would use: `DOCKER_HOST`, else the current context, else the usual socket. */
export function findEndpoint(env: NodeJS.ProcessEnv): EngineEndpoint {
  const config = env.DOCKER_CONFIG ?? join(homedir(), '.docker');
  const host = env.DOCKER_HOST || contextHost(config, env.DOCKER_CONTEXT);
  return parseHost(host || 'unix:///var/run/docker.sock', env, config);
}

function parseHost(host: string, env: NodeJS.ProcessEnv, config: string): EngineEndpoint {
  if (host.startsWith('unix://')) return { socketPath: host.slice('unix://'.length) };
  if (!/^(tcp|https?):\/\//.test(host)) {
    throw new EngineUnavailableError(
      `cannot talk to a Docker Engine at \`${host}\``,
      'set DOCKER_HOST to a unix:// or tcp:// address',
    );
  }
  const { hostname, port } = new URL(host.replace(/^tcp:/, 'http:'));
  if (!env.DOCKER_TLS_VERIFY) return { host: hostname, port: Number(port || 2375) };
  const read = (file: string) => readFileSync(join(env.DOCKER_CERT_PATH ?? config, file));
  return {
    host: hostname,
    port: Number(port || 2376),
    tls: { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') },
  };
}

function contextHost(config: string, chosen: string | undefined): string | undefined {
  const name = chosen ?? readJson<{ currentContext?: string }>(join(config, 'config.json'))?.currentContext;
  if (!name || name === 'default') return undefined;
  const id = createHash('sha256').update(name).digest('hex');
  const meta = readJson<{ Endpoints?: { docker?: { Host?: string } } }>(
    join(config, 'contexts', 'meta', id, 'meta.json'),
  );
  const host = meta?.Endpoints?.docker?.Host;
  if (!host) {
    throw new EngineUnavailableError(
      `there is no Docker context \`${name}\``,
      'choose one with `docker context use`, or set DOCKER_HOST',
    );
  }
  return host;
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
