import { existsSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ProblemsError } from '../support/problems-error';
import { sha256 } from '../support/sha256';
import { displayPath } from './display-path';

/** How long a second writer waits for the first. */
const PATIENCE_MS = 10_000;

/**
 * Runs `work` while no other process on this machine does so for the same directory.
 * What is held is a socket name, which the kernel takes back however the process ends.
 */
export async function exclusively<T>(
  directory: string,
  work: () => T | Promise<T>,
  patience: number = PATIENCE_MS,
): Promise<T> {
  const address = addressOf(directory);
  const giveUp = Date.now() + patience;
  let server = await listen(address);
  while (!server) {
    if (Date.now() >= giveUp)
      throw new ProblemsError([
        {
          message: `another fairlead is writing to \`${displayPath(directory)}\``,
          help: 'wait until it has ended, then try again',
        },
      ]);
    await setTimeout(50);
    server = await listen(address);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

/** Linux has socket names that are no files; Windows has pipes; elsewhere it is a file in the temporary directory. */
function addressOf(directory: string): string {
  const id = sha256(existsSync(directory) ? realpathSync(directory) : resolve(directory)).slice(0, 32);
  if (process.platform === 'linux') return `\0fairlead-${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\fairlead-${id}`;
  return join(tmpdir(), `fairlead-${id}`);
}

async function listen(address: string): Promise<Server | undefined> {
  const server = createServer();
  const held = await new Promise<boolean>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error),
    );
    server.listen(address, () => done(true));
  });
  if (held) return server;
  if (address.startsWith('/') && !(await answers(address))) rmSync(address, { force: true });
  return undefined;
}

/** Whether somebody is behind a socket file; a crash leaves one behind which nobody is. */
function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
