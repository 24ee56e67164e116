import { spawn } from 'node:child_process';
import { EngineUnavailableError } from '../../engine-unavailable-error';
import type { EngineClient } from '../engine/engine-client';
import type { Terminal } from './terminal';
import { terminalArgv } from './terminal-argv';

/** Keys that would leave the program running: three that nobody presses, since Ctrl-P is wanted in a shell. */
const DETACH_KEYS = ['--detach-keys', 'ctrl-^,ctrl-^,ctrl-^'];

/** A program of a container in the terminal of this process. */
export class TerminalSession {
  private constructor(
    private readonly engine: EngineClient,
    private readonly id: string,
    private readonly terminal: Terminal,
    /** The exit code of the program, or of the `docker` command that could not start it. */
    readonly ended: Promise<number>,
  ) {}

  /** Lets the `docker` command take over the terminal: it knows its modes and sizes. */
  static start(
    engine: EngineClient,
    id: string,
    terminal: Terminal,
    env: NodeJS.ProcessEnv,
  ): TerminalSession {
    const { enters = false, isTty } = terminal;
    const args = enters
      ? ['exec', ...DETACH_KEYS, '--interactive', ...(isTty ? ['--tty'] : []), id, ...terminalArgv(terminal)]
      : ['start', ...DETACH_KEYS, '--attach', '--interactive', id];
    return new TerminalSession(engine, id, terminal, docker(args, env));
  }

  /** A shell in a terminal ends when the terminal goes away, and ignores a polite stop. */
  async stop(graceSeconds: number): Promise<void> {
    if (this.terminal.isTty) await this.call('kill', { signal: 'SIGHUP' });
    await this.call('stop', { t: this.terminal.isTty ? 1 : graceSeconds });
  }

  async kill(): Promise<void> {
    await this.call('kill', {});
  }

  /** It may have ended meanwhile. */
  private async call(verb: string, query: Readonly<Record<string, string | number>>): Promise<void> {
    await this.engine.call('POST', `/containers/${this.id}/${verb}`, query).catch(() => {});
  }
}

function docker(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const command = spawn('docker', args, { env, stdio: 'inherit' });
    command.on('error', () =>
      reject(
        new EngineUnavailableError('there is no `docker` command', 'install the command line of Docker'),
      ),
    );
    command.on('close', (code) => resolve(code ?? 1));
  });
}
