import type { IncomingMessage } from 'node:http';

/** How long a connection rests after a turn that brought little. */
const REST_MS = 30;
/** How many bytes are not little. */
const ENOUGH = 64 * 1024;

/**
 * Reads an answer to its end. An API server sends each line of a log as a piece of its own, and to wake for each costs
 * far more than the line: what has come is handed on together, and what comes next gathers in the kernel for a moment.
 * @throws Error where the connection breaks off; what came before is handed on
 */
export function readInTurns(answer: IncomingMessage, take: (bytes: Buffer) => void): Promise<void> {
  const { socket } = answer;
  let pieces: Buffer[] = [];
  let turn: NodeJS.Immediate | undefined;
  let rest: NodeJS.Timeout | undefined;

  const handOn = () => {
    turn = undefined;
    const bytes = Buffer.concat(pieces);
    pieces = [];
    take(bytes);
    return bytes.length;
  };
  const endTurn = () => {
    if (handOn() >= ENOUGH) return;
    socket.pause();
    rest = setTimeout(() => socket.resume(), REST_MS);
  };
  return new Promise<void>((resolve, reject) => {
    answer.on('data', (piece: Buffer) => {
      pieces.push(piece);
      turn ??= setImmediate(endTurn);
    });
    answer.on('end', resolve);
    answer.on('error', reject);
    answer.on('close', () => reject(new Error('the connection broke off')));
  }).finally(() => {
    clearImmediate(turn);
    clearTimeout(rest);
    if (pieces.length > 0) handOn();
  });
}
