import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { busyboxImage } from '../../../support/busybox-image';

/** A Docker Engine of a test's own, beside that of the machine. */
export interface OwnEngine {
  /** For `docker` and for runs. */
  readonly env: { readonly DOCKER_HOST: string };
  docker(...args: string[]): string;
  /** Ends it with a signal, and resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  start(): Promise<void>;
  /** Ends it, and removes all that it had. */
  remove(): Promise<void>;
}

/** Starts one that has the busybox image and no networks. */
export async function ownEngine(): Promise<OwnEngine> {
  const root = mkdtempSync(join(tmpdir(), 'fairlead-engine-'));
  const host = `unix://${root}/docker.sock`;
  const env = { DOCKER_HOST: host };
  const log = openSync(join(root, 'log'), 'a');
  let engine: ChildProcess;
  const docker = (...args: string[]) =>
    execFileSync('docker', args, { encoding: 'utf8', env: { ...process.env, ...env }, stdio: 'pipe' }).trim();
  const start = async () => {
    // Where nobody reaps it, its containerd seems alive after a kill.
    for (const file of ['pid', 'exec/containerd/containerd.pid']) rmSync(join(root, file), { force: true });
    const options = [
      '--data-root',
      `${root}/data`,
      '--exec-root',
      `${root}/exec`,
      '--pidfile',
      `${root}/pid`,
    ];
    const network = ['--bridge', 'none', '--iptables=false', '--ip-forward=false'];
    const args = [...options, ...network, '--storage-driver', 'vfs', '--host', host];
    engine = spawn('dockerd', args, { stdio: ['ignore', log, log] });
    for (let tries = 0; tries < 300; tries++) {
      try {
        docker('ps');
        return;
      } catch {
        if (engine.exitCode !== null) break;
        await setTimeout(200);
      }
    }
    throw new Error(`the engine does not start:\n${readFileSync(join(root, 'log'), 'utf8').slice(-2000)}`);
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ended = once(engine, 'exit');
    engine.kill(signal);
    await ended;
  };
  await start();
  const image = busyboxImage();
  const load = spawn('sh', ['-c', `docker save ${image} | DOCKER_HOST=${host} docker load`], {
    stdio: 'ignore',
  });
  await once(load, 'exit');
  return {
    env,
    docker,
    start,
    end,
    remove: async () => {
      if (engine.exitCode !== null || engine.signalCode !== null) await start();
      const ids = docker('ps', '-aq').split('\n').filter(Boolean);
      if (ids.length > 0) docker('rm', '-fv', ...ids);
      await end('SIGTERM');
      execFileSync('sh', ['-c', `grep -o '${root}[^ ]*' /proc/mounts | sort -r | xargs -r umount -l`]);
      rmSync(root, { recursive: true, force: true });
    },
  };
}
