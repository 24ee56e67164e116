import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { EngineEndpoint } from './engine-endpoint';

/** The engine that the `docker` command would use: `DOCKER_HOST`, else the chosen context, else the usual socket. */
export function findEndpoint(env: NodeJS.ProcessEnv): EngineEndpoint {
  const config = env.DOCKER_CONFIG ?? join(homedir(), '.docker');
  if (env.DOCKER_HOST) {
    const verify = Boolean(env.DOCKER_TLS_VERIFY);
    const tls = verify || env.DOCKER_TLS ? { folder: env.DOCKER_CERT_PATH ?? config, verify } : undefined;
    return parseHost(env.DOCKER_HOST, tls);
  }
  const name =
    env.DOCKER_CONTEXT ?? readJson<{ currentContext?: string }>(join(config, 'config.json'))?.currentContext;
  return !name || name === 'default'
    ? parseHost('unix:///var/run/docker.sock')
    : contextEndpoint(config, name);
}

/** Where certificates are, and whether that of the engine must be one of theirs. */
interface Certificates {
  readonly folder: string;
  readonly verify: boolean;
}

function parseHost(host: string, tls?: Certificates): EngineEndpoint {
  if (host.startsWith('unix://')) return { socketPath: host.slice('unix://'.length) };
  if (host.startsWith('ssh://')) {
    throw new EngineUnavailableError(
      `cannot talk to a Docker Engine over SSH: \`${host}\``,
      `forward its socket: \`ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock ${host}\`, and set DOCKER_HOST=unix:///tmp/docker.sock`,
    );
  }
  if (!/^(tcp|https?):\/\//.test(host)) {
    throw new EngineUnavailableError(
      `cannot talk to a Docker Engine at \`${host}\``,
      'set DOCKER_HOST to a unix:// or tcp:// address',
    );
  }
  const { hostname, port } = new URL(host.replace(/^tcp:/, 'http:'));
  if (!tls) return { host: hostname, port: Number(port || 2375) };
  return { host: hostname, port: Number(port || 2376), tls: readCertificates(tls) };
}

function readCertificates({ folder, verify }: Certificates) {
  const read = (name: string) => {
    const file = join(folder, `${name}.pem`);
    return existsSync(file) ? { [name]: readFileSync(file) } : {};
  };
  return { ...read('ca'), ...read('cert'), ...read('key'), ...(!verify && { rejectUnauthorized: false }) };
}

interface ContextMeta {
  readonly Endpoints?: {
    readonly docker?: { readonly Host?: string; readonly SkipTLSVerify?: boolean };
  };
}

/** As `docker context` stores it: by the hash of its name. */
function contextEndpoint(config: string, name: string): EngineEndpoint {
  const id = createHash('sha256').update(name).digest('hex');
  const meta = readJson<ContextMeta>(join(config, 'contexts', 'meta', id, 'meta.json'));
  const { Host: host, SkipTLSVerify: skip = false } = meta?.Endpoints?.docker ?? {};
  if (!host) {
    throw new EngineUnavailableError(
      `there is no Docker context \`${name}\``,
      'choose one with `docker context use`, or set DOCKER_HOST',
    );
  }
  const folder = join(config, 'contexts', 'tls', id, 'docker');
  return parseHost(host, skip || existsSync(folder) ? { folder, verify: !skip } : undefined);
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
