import type { IncomingMessage } from 'node:http';

/** How many bytes are handed on together at most, and how many in one turn say that more is there already. */
const MUCH = 64 * 1024;
/** How many bytes between two rests say that the next one may be longer. */
const SOME = 16 * 1024;
const SHORTEST_REST_MS = 10;
const LONGEST_REST_MS = 100;

/**
 * Reads an answer to its end. An API server sends each line of a log as a piece of its own, and to wake for each costs
 * both sides far more than the line: once all that is there has been read, the connection rests for a moment, the longer
 * the more comes, in which the next lines gather.
 * @throws Error where the connection breaks off; what came before is handed on
 */
export function readInTurns(answer: IncomingMessage, take: (bytes: Buffer) => void): Promise<void> {
  const { socket } = answer;
  let pieces: Buffer[] = [];
  let length = 0;
  let inTurn = 0;
  let sinceRest = 0;
  let restMs = SHORTEST_REST_MS;
  let turn: NodeJS.Immediate | undefined;
  let rest: NodeJS.Timeout | undefined;

  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    inTurn += piece.length;
    if (length >= MUCH) handOn();
    turn ??= setImmediate(endTurn);
  };
  const handOn = () => {
    if (length > 0) take(Buffer.concat(pieces));
    pieces = [];
    length = 0;
  };
  const endTurn = () => {
    turn = undefined;
    handOn();
    sinceRest += inTurn;
    if (inTurn < MUCH) takeRest();
    inTurn = 0;
  };
  const takeRest = () => {
    restMs = sinceRest < SOME ? SHORTEST_REST_MS : Math.min(restMs * 2, LONGEST_REST_MS);
    sinceRest = 0;
    socket.pause();
    rest = setTimeout(() => socket.resume(), restMs);
  };
  return new Promise<void>((resolve, reject) => {
    answer.on('data', add);
    answer.on('end', resolve);
    answer.on('error', reject);
    answer.on('close', () => reject(new Error('the connection broke off')));
  }).finally(() => {
    clearImmediate(turn);
    clearTimeout(rest);
    handOn();
  });
}
