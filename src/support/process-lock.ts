import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './sha256';

/** Gives a lock back. */
export interface Release {
  (): void;
  /**
   * The open file of the lock: a child process that is given it keeps the lock although this one is killed.
   * @default - none: this system hands on no locks
   */
  readonly file?: number;
}

/**
 * Takes a lock that only one process of this machine has at a time; undefined where another one has it.
 * What is held is a socket name, which the kernel takes back however the process ends.
 */
export async function processLock(key: string): Promise<Release | undefined> {
  const address = addressOf(key);
  const server = createServer();
  const held = await new Promise<boolean>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error),
    );
    server.listen(address, () => done(true));
  });
  if (held) return Object.assign(() => void server.close(), openFile(server));
  if (address.startsWith('/') && !(await answers(address))) rmSync(address, { force: true });
  return undefined;
}

/** Whether a process of this machine has the lock. */
export function isLocked(key: string): Promise<boolean> {
  return answers(addressOf(key));
}

/** Node has no public name for it; `spawn` takes it. */
function openFile(server: Server): { readonly file?: number } {
  const { fd } = (server as unknown as { readonly _handle: { readonly fd?: number } })._handle;
  return fd !== undefined && fd >= 0 ? { file: fd } : {};
}

/** Linux has socket names that are no files; Windows has pipes; elsewhere it is a file in the temporary directory. */
function addressOf(key: string): string {
  const id = sha256(key).slice(0, 32);
  if (process.platform === 'linux') return `\0fairlead-${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\fairlead-${id}`;
  return join(tmpdir(), `fairlead-${id}`);
}

/** Whether somebody is behind a name; a crash leaves a socket file behind which nobody is. */
function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
