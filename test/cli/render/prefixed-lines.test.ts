import fc from 'fast-check';
import { PrefixedLines } from '../../../src/cli/render/prefixed-lines';

function prefixed(pieces: readonly Buffer[], shown?: (line: Buffer) => string): string {
  const lines = new PrefixedLines('é| ', shown);
  const all = [...pieces.map((piece) => lines.push(piece)), lines.end()];
  return Buffer.concat(all).toString('latin1');
}

const PREFIX = Buffer.from('é| ').toString('latin1');

describe('lines with something in front', () => {
  it('keep each byte, however they are cut', () => {
    const newline = fc.constant(0x0a);
    const bytes = fc.array(fc.oneof({ weight: 1, arbitrary: newline }, fc.integer({ min: 0, max: 255 })));
    fc.assert(
      fc.property(fc.array(bytes), (cuts) => {
        const text = Buffer.from(cuts.flat()).toString('latin1');
        const lines = text.split('\n');
        if (lines.at(-1) === '') lines.pop();
        const expected = lines.map((line) => `${PREFIX}${line}\n`).join('');
        expect(prefixed(cuts.map((cut) => Buffer.from(cut)))).toBe(expected);
      }),
    );
  });

  it('are handed on once they are whole', () => {
    const lines = new PrefixedLines('a | ');
    expect(String(lines.push(Buffer.from('one\ntw')))).toBe('a | one\n');
    expect(String(lines.push(Buffer.from('o')))).toBe('');
    expect(String(lines.push(Buffer.from('\nthree')))).toBe('a | two\n');
    expect(String(lines.end())).toBe('a | three\n');
    expect(String(lines.end())).toBe('');
  });

  it('are cut where they are too long to be kept back', () => {
    const lines = new PrefixedLines('a | ');
    const long = 'x'.repeat(64 * 1024);
    expect(String(lines.push(Buffer.from(long)))).toBe('');
    expect(String(lines.push(Buffer.from('y')))).toBe(`a | ${long}y\n`);
    expect(String(lines.push(Buffer.from('z\n')))).toBe('a | z\n');
  });

  it('are shown as a terminal wants them', () => {
    expect(prefixed([Buffer.from('ü\nb')], (line) => `<${line}>`)).toBe(
      Buffer.from('é| <ü>\né| <b>\n').toString('latin1'),
    );
  });
});
