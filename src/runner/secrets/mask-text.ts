import { MaskStream } from './mask-stream';

/** A text without secret values. */
export function maskText(text: string, values: readonly Buffer[]): string {
  const stream = new MaskStream(values);
  return Buffer.concat([stream.push(Buffer.from(text)), stream.end()]).toString('utf8');
}
