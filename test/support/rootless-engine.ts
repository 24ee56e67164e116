import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { busyboxImage } from './busybox-image';
import { execute, type Finished } from './execute';
import { REPOSITORY } from './repository';

const SCRIPTS = ['/usr/bin', '/usr/share/docker.io/contrib'].map((path) => join(path, 'dockerd-rootless.sh'));

/**
 * A Docker Engine without the rights of root, of a user that is made for it; it has no cgroups, as nobody delegates any.
 * It knows the busybox image. Needs root, to make the user.
 */
export class RootlessEngine {
  readonly folder = mkdtempSync(join(realpathSync(tmpdir()), 'fairlead-rootless-'));
  private readonly user = `fairlead-${randomBytes(4).toString('hex')}`;
  private readonly home = join(this.folder, 'home');
  private readonly runtime = join(this.folder, 'run');
  /** This repository, which may lie where the user cannot reach it. */
  private readonly repository = join(this.folder, 'repository');
  private readonly host = `unix://${join(this.runtime, 'docker.sock')}`;
  private id = 0;
  private server: ChildProcess | undefined;

  private constructor() {}

  static async start(): Promise<RootlessEngine> {
    const image = execFileSync('docker', ['save', busyboxImage()], { maxBuffer: 2 ** 26 });
    const engine = new RootlessEngine();
    chmodSync(engine.folder, 0o755);
    mkdirSync(engine.repository);
    execFileSync('useradd', ['--create-home', '--home-dir', engine.home, engine.user]);
    engine.id = Number(execFileSync('id', ['--user', engine.user], { encoding: 'utf8' }));
    mkdirSync(engine.runtime, { mode: 0o700 });
    engine.give(engine.runtime);
    execFileSync('mount', ['--bind', REPOSITORY, engine.repository]);
    await engine.serve();
    engine.docker(['load', '--quiet'], image);
    return engine;
  }

  /** Makes a path below a folder for temporary files the user's own. */
  give(path: string): void {
    execFileSync('chown', ['--recursive', `${this.id}:${this.id}`, path]);
  }

  /** Runs the compiled command line as the user. */
  fairlead(cwd: string, ...args: readonly string[]): Promise<Finished> {
    const script = join(this.repository, 'lib/cli/fairlead.js');
    return execute(process.execPath, [script, ...args], { cwd, ...this.asUser });
  }

  /** Runs `docker` on it. */
  docker(args: readonly string[], input?: Buffer): string {
    return execFileSync('docker', ['--host', this.host, ...args], { encoding: 'utf8', stdio: 'pipe', input });
  }

  /** Ends it, and removes its user and its folder. */
  async remove(): Promise<void> {
    const { server } = this;
    if (server && server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    execFileSync('umount', ['--lazy', this.repository]);
    execFileSync('userdel', [this.user], { stdio: 'pipe' });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get asUser() {
    const env = {
      ...{ HOME: this.home, USER: this.user, XDG_RUNTIME_DIR: this.runtime, DOCKER_HOST: this.host },
      PATH: `${process.env.PATH}:/usr/sbin:/sbin`,
    };
    return { uid: this.id, gid: this.id, env: { ...process.env, ...env } };
  }

  private async serve(): Promise<void> {
    const script = SCRIPTS.find((path) => existsSync(path));
    if (!script) throw new Error(`there is no ${SCRIPTS.join(' and no ')}`);
    const server = spawn('sh', [script, '--storage-driver', 'vfs'], {
      ...this.asUser,
      cwd: this.home,
      stdio: 'ignore',
    });
    this.server = server;
    for (;;) {
      if (server.exitCode !== null) throw new Error(`${script} ended with ${server.exitCode}`);
      try {
        this.docker(['version']);
        return;
      } catch {
        await setTimeout(100);
      }
    }
  }
}
