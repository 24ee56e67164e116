import fc from 'fast-check';
import { LineSplitter } from '../../src/support/line-splitter';

function split(pieces: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line.toString('latin1')));
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return lines;
}

it('cuts at newlines, wherever the pieces are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'ü') })), (pieces) => {
      const whole = Buffer.from(pieces.join('')).toString('latin1');
      const expected = whole.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(split(pieces.map((piece) => Buffer.from(piece)))).toEqual(expected);
    }),
  );
});

it('does not keep a line that never ends', () => {
  const piece = Buffer.alloc(40_000, 'x');
  const lines = split([piece, piece, piece]);
  expect(lines.map(({ length }) => length)).toEqual([80_000, 40_000]);
});

it('says which pieces had a newline, so that the bytes can be put together again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\n') })), fc.nat(5), (pieces, longest) => {
      let text = '';
      const splitter = new LineSplitter((line, whole) => {
        text += `${line}${whole ? '\n' : ''}`;
      }, longest);
      for (const piece of pieces) splitter.push(Buffer.from(piece));
      splitter.end();
      expect(text).toBe(pieces.join(''));
    }),
  );
});
