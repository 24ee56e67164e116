import { createInterface } from 'node:readline/promises';
import type { Io } from './io';

/** Asks whoever sits at the terminal; anything but yes means no. Undefined where nobody does. */
export async function confirm({ stdin, stderr }: Io, question: string): Promise<boolean | undefined> {
  if (!stdin?.isTTY || !stderr.isTTY) return undefined;
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  try {
    const ended = new Promise<string>((done) => lines.once('close', () => done('')));
    const answer = await Promise.race([lines.question(`${question} [y/N] `), ended]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
