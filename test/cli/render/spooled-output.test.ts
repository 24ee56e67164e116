import { readdirSync } from 'node:fs';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { SpooledOutput } from '../../../src/cli/render/spooled-output';
import { temporaryFolder } from '../../support/temporary-folder';

const MEGABYTE = 2 ** 20;

const folder = temporaryFolder();
const { TMPDIR } = process.env;
beforeEach(() => {
  process.env.TMPDIR = folder.path;
});
afterAll(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

const endOf = (output: SpooledOutput) => new Promise<void>((done) => output.end(done));

/** A reader that takes a piece when it is told to. */
function reader() {
  const taken: Buffer[] = [];
  let next: (() => void) | undefined;
  const stream = new Writable({
    write: (bytes: Buffer, _, done) => {
      taken.push(bytes);
      next = done;
    },
  });
  const readOn = async () => {
    for (; next; await setImmediate()) {
      const done = next;
      next = undefined;
      done();
    }
  };
  return { stream, taken, readOn, text: () => Buffer.concat(taken) };
}

/** Pieces of all sizes, each byte of which says where it belongs. */
function pieces(total: number): Buffer[] {
  const whole = Buffer.alloc(total, Buffer.from(Array.from({ length: 251 }, (_, i) => i)));
  const made: Buffer[] = [];
  for (let size = 1, at = 0; at < total; size = ((size * 7) % 300_007) + 1) {
    made.push(whole.subarray(at, at + size));
    at += size;
  }
  return made;
}

it('keeps every byte in order for a reader that stops, and little of it in memory', async () => {
  const { stream, readOn, text } = reader();
  const output = new SpooledOutput(stream);
  const sent = pieces(12 * MEGABYTE);
  for (const piece of sent) output.write(piece);
  expect(stream.writableLength).toBeLessThan(5 * MEGABYTE);
  await readOn();
  for (const piece of sent) output.write(piece);
  expect(stream.writableLength).toBeLessThan(5 * MEGABYTE);
  const ended = endOf(output);
  await readOn();
  await ended;
  expect(text().equals(Buffer.concat([...sent, ...sent]))).toBe(true);
});

it('leaves no file behind, not even while it is used', async () => {
  const { stream, readOn } = reader();
  const output = new SpooledOutput(stream);
  for (const piece of pieces(6 * MEGABYTE)) output.write(piece);
  expect(readdirSync(folder.path)).toEqual([]);
  const ended = endOf(output);
  await readOn();
  await ended;
});

it('writes at once for a reader that keeps up', async () => {
  const { stream, readOn, text } = reader();
  const output = new SpooledOutput(stream);
  output.write('run ');
  await readOn();
  output.write(Buffer.from('ends\n'));
  expect(text().toString()).toBe('run ends\n');
  await readOn();
  await endOf(output);
});

it('ends when the reader has gone', async () => {
  const stream = new Writable({ write: (_, __, done) => done(new Error('EPIPE')) });
  stream.on('error', () => {});
  const output = new SpooledOutput(stream);
  for (const piece of pieces(6 * MEGABYTE)) output.write(piece);
  await endOf(output);
});
