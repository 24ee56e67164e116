import fc from 'fast-check';
import { Demultiplexer } from '../../../../src/runner/docker/engine/demultiplexer';

const frame = (stream: number, payload: string) => {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(payload), 4);
  return Buffer.concat([header, Buffer.from(payload)]);
};

it('takes frames apart, wherever they are cut', () => {
  const payload = fc.tuple(fc.constantFrom(1, 2), fc.string({ unit: 'binary', maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(payload), fc.array(fc.nat({ max: 300 })), (frames, cuts) => {
      const whole = Buffer.concat(frames.map(([stream, text]) => frame(stream, text)));
      const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      const read = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
      const demultiplexer = new Demultiplexer((stream, bytes) => read[stream].push(bytes));
      for (const [i, end] of at.slice(1).entries()) demultiplexer.push(whole.subarray(at[i], end));
      const sent = (stream: number) => frames.flatMap(([s, text]) => (s === stream ? [text] : [])).join('');
      expect(Buffer.concat(read.stdout).toString()).toBe(sent(1));
      expect(Buffer.concat(read.stderr).toString()).toBe(sent(2));
    }),
  );
});

it('hands on together what follows in one stream, in the order in which it came', () => {
  const whole = Buffer.concat([
    frame(1, 'a'),
    frame(1, 'b'),
    frame(2, 'c'),
    frame(2, ''),
    frame(2, 'd'),
    frame(1, 'e'),
  ]);
  const read: string[] = [];
  new Demultiplexer((stream, bytes) => read.push(`${stream} ${bytes}`)).push(whole);
  expect(read).toEqual(['stdout ab', 'stderr cd', 'stdout e']);
});
