import { Writable } from 'node:stream';

/** What somebody writes to a stream. */
export function writtenTo(write: (stream: NodeJS.WritableStream) => void): string {
  const pieces: Buffer[] = [];
  write(new Writable({ write: (bytes, _, done) => done(void pieces.push(bytes)) }));
  return Buffer.concat(pieces).toString('utf8');
}
