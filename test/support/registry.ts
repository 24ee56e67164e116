import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './free-port';

/** A user of a registry with a login, and the hash of the password as `htpasswd` has it. */
export const LOGIN = { user: 'robot', password: 'open-sesame' };
const HTPASSWD = 'robot:$2b$04$WE5od4/MZwZizF0FlQWA..GUsMG2RnsMKrU60DNmi0lzuWW6za8ji\n';

/** A real image registry on loopback, which the engine takes without TLS. */
export interface Registry {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts Debian's `docker-registry` with an empty store; with `login`, nobody gets anything without. */
export async function startRegistry({ login = false } = {}): Promise<Registry> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-registry-'));
  const host = `127.0.0.1:${await freePort()}`;
  const auth = { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } };
  writeFileSync(auth.htpasswd.path, HTPASSWD);
  const config = {
    version: 0.1,
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(folder, 'store') } },
    http: { addr: host },
    ...(login && { auth }),
  };
  writeFileSync(join(folder, 'config.yml'), JSON.stringify(config));
  const server = spawn('docker-registry', ['serve', join(folder, 'config.yml')], { stdio: 'ignore' });
  await answers(host, server);
  return {
    host,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(host: string, server: ChildProcess): Promise<void> {
  const failed = once(server, 'error').then(([error]) => Promise.reject(error));
  const up = async () => {
    while (server.exitCode === null) {
      if (await fetch(`http://${host}/v2/`).catch(() => undefined)) return;
      await setTimeout(20);
    }
    throw new Error(`docker-registry ended with ${server.exitCode}`);
  };
  await Promise.race([up(), failed]);
}
