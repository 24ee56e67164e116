import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readInTurns } from '../../../../src/runner/kubernetes/logs/read-in-turns';

let answer: (response: ServerResponse) => void;
const server = createServer((_, response) => answer(response));
const options = { keepAlive: true, highWaterMark: 1 };
const agent = new Agent(options);
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => {
  agent.destroy();
  server.close();
});

async function ask(): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const [response] = await once(get({ port, host: '127.0.0.1', agent }), 'response');
  return response;
}

/** Writes each line as a piece of its own, in a turn of its own. */
async function writeLines(response: ServerResponse, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    response.write(`line ${i}\n`);
    await nextTurn();
  }
}

const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i + 1}\n`).join('');

describe('an answer that comes in many small pieces', () => {
  it('is read whole, in far fewer turns', async () => {
    answer = (response) => void writeLines(response, 2000).then(() => response.end());
    const taken: string[] = [];
    await readInTurns(await ask(), (bytes) => taken.push(String(bytes)));
    expect(taken.join('')).toBe(lines(2000));
    expect(taken.length).toBeLessThan(200);
  });

  it('leaves a connection that the next call can use', async () => {
    const sockets = new Set();
    for (let i = 1; i <= 3; i++) {
      answer = (response) => response.end(`answer ${i}`);
      const response = await ask();
      const { socket } = response;
      sockets.add(socket);
      const taken: string[] = [];
      await readInTurns(response, (bytes) => taken.push(String(bytes)));
      expect(taken).toEqual([`answer ${i}`]);
      expect(socket.isPaused()).toBe(false);
      await nextTurn();
    }
    expect(sockets.size).toBe(1);
  });

  it('is handed on as far as it came where the connection breaks off', async () => {
    answer = (response) =>
      void writeLines(response, 100).then(() => setTimeout(() => response.destroy(), 100));
    const taken: string[] = [];
    await expect(readInTurns(await ask(), (bytes) => taken.push(String(bytes)))).rejects.toThrow('aborted');
    expect(taken.join('')).toBe(lines(100));
  });
});
