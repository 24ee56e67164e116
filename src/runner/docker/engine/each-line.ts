import { createInterface } from 'node:readline';

/** Hands on each line of an engine's answer for as long as it comes; that it breaks off is told of elsewhere. */
export function eachLine(answer: NodeJS.ReadableStream, take: (line: string) => void): void {
  answer.on('error', () => {});
  const lines = createInterface(answer);
  // It passes on what its input says.
  lines.on('error', () => {});
  lines.on('line', take);
}
