import type { IncomingMessage } from 'node:http';
import { NoAnswerError } from './no-answer-error';

/**
 * All that a server answers.
 * @throws NoAnswerError where the connection breaks off
 */
export async function readText(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of response) parts.push(part as Buffer);
  } catch (error) {
    throw new NoAnswerError(error as NodeJS.ErrnoException, false);
  }
  return Buffer.concat(parts).toString('utf8');
}
