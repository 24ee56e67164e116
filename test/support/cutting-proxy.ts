import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { seededRandom } from './seeded-random';

/** Stands between a client and a server, and cuts each connection at a byte of its own. */
export interface CuttingProxy {
  readonly port: number;
  /** How many connections it has cut so far. */
  readonly cuts: () => number;
  close(): void;
}

/** The fewest and the most bytes that a connection carries, of both directions together, as powers of two. */
const SHORTEST = 8;
const LONGEST = 18;

/** Starts one before a server; the same seed cuts connections at the same bytes. */
export async function cuttingProxy(host: string, port: number, seed: number): Promise<CuttingProxy> {
  const random = seededRandom(seed);
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(port, host);
    const sides = [client, upstream];
    let left = Math.floor(2 ** (SHORTEST + random() * (LONGEST - SHORTEST)));
    for (const side of sides) {
      const other = side === client ? upstream : client;
      open.add(side);
      side.on('error', () => {});
      side.on('close', () => {
        open.delete(side);
        other.destroy();
      });
      side.on('data', (bytes) => {
        const passed = bytes.subarray(0, left);
        left -= passed.length;
        if (left > 0) return void other.write(passed);
        cuts += 1;
        side.pause();
        other.end(passed, () => side.destroy());
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
