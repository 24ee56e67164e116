import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { busyboxImage } from './busybox-image';

/** What a private engine differs in from a plain one. */
export interface PrivateEngineOptions {
  /** Further arguments of `dockerd`. */
  readonly args?: readonly string[];
  /** The size of a disk of its own, as `tmpfs` takes it. @default - it shares that of the folder for temporary files */
  readonly disk?: string;
}

/**
 * A Docker Engine of the test's own beside the machine's, all of it in one folder and on a bridge of its own: with
 * `--bridge none` it would remove `docker0`, which belongs to the machine's engine. It sets no firewall rules, so its
 * containers reach nothing. It knows the busybox image. Needs root, as `dockerd` does.
 */
export class PrivateEngine {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairlead-engine-'));
  readonly host = `unix://${join(this.folder, 'docker.sock')}`;
  private readonly bridge = `fl${randomBytes(4).toString('hex')}`;
  private server: ChildProcess | undefined;

  private constructor(private readonly options: PrivateEngineOptions) {}

  static async start(options: PrivateEngineOptions = {}): Promise<PrivateEngine> {
    const engine = new PrivateEngine(options);
    mkdirSync(engine.data);
    if (options.disk !== undefined)
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${options.disk}`, 'tmpfs', engine.data]);
    ip('link', 'add', engine.bridge, 'type', 'bridge');
    ip('address', 'add', `10.214.${randomBytes(1)[0]}.1/24`, 'dev', engine.bridge);
    ip('link', 'set', engine.bridge, 'up');
    await engine.serve();
    const image = execFileSync('docker', ['save', busyboxImage()], { maxBuffer: 2 ** 26 });
    engine.docker(['load', '--quiet'], image);
    return engine;
  }

  /** Runs `docker` on it. */
  docker(args: readonly string[], input?: Buffer): string {
    return execFileSync('docker', ['--host', this.host, ...args], { encoding: 'utf8', stdio: 'pipe', input });
  }

  /** Ends it at once, as a crash would; its containers go on without it. */
  async crash(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it as an administrator would; it ends its containers. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Starts it, again or for the first time, and waits until it answers. */
  async serve(): Promise<void> {
    const { args = [] } = this.options;
    const places = {
      ...{ 'data-root': this.data, 'exec-root': join(this.folder, 'exec') },
      pidfile: join(this.folder, 'docker.pid'),
    };
    rmSync(places.pidfile, { force: true });
    const options = Object.entries(places).flatMap(([name, value]) => [`--${name}`, value]);
    const server = spawn(
      'dockerd',
      [
        ...options,
        '--host',
        this.host,
        '--bridge',
        this.bridge,
        '--iptables=false',
        '--ip-forward=false',
        ...args,
      ],
      { stdio: 'ignore' },
    );
    this.server = server;
    for (;;) {
      if (server.exitCode !== null) throw new Error(`dockerd ended with ${server.exitCode}`);
      try {
        this.docker(['version']);
        return;
      } catch {
        await setTimeout(100);
      }
    }
  }

  /** Removes its containers, ends it and all that it started, and removes its folder. */
  async remove(): Promise<void> {
    if (this.server?.exitCode !== null || this.server.signalCode !== null) await this.serve();
    const ids = this.docker(['ps', '--all', '--quiet']).split('\n').filter(Boolean);
    if (ids.length > 0) this.docker(['rm', '--force', '--volumes', ...ids]);
    await this.end('SIGTERM');
    ip('link', 'delete', this.bridge);
    this.unmount();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Its own disk, and what a crash has left mounted. */
  private unmount(): void {
    const places = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '');
    for (const place of places.filter((path) => path.startsWith(this.folder)).reverse())
      execFileSync('umount', ['--lazy', place]);
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
    const containerd = join(this.folder, 'exec/containerd/containerd.pid');
    if (existsSync(containerd)) await endProcess(Number(readFileSync(containerd, 'utf8')));
  }
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: 'pipe' });
}

/** It may have ended by itself. */
async function endProcess(id: number): Promise<void> {
  try {
    process.kill(id, 'SIGTERM');
    for (;;) {
      process.kill(id, 0);
      await setTimeout(50);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
