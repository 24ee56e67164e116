import fc from 'fast-check';
import { cutEnd, cutMiddle, onOneLine, widthOf } from '../../../src/cli/render/cell-text';

const ESCAPE = String.fromCharCode(27);

it.each([
  ['plain', 'plain'],
  [`${ESCAPE}[1;31mred${ESCAPE}[0m`, 'red'],
  ['a\tb\r\nc  d', 'a b c d'],
  [`x${ESCAPE}[2J${String.fromCharCode(0x9b)}2K`, 'x [2J 2K'],
  ['abc\u202edef\u2066', 'abcdef'],
  ['👩\u200d👧 ❤\ufe0f', '👩👧 ❤'],
  ['one\u2028two', 'one two'],
])('puts %j on one line', (text, expected) => expect(onOneLine(text)).toBe(expected));

it.each([
  ['日本語', 6, '日本語'],
  ['日本語', 5, '日本…'],
  ['日本語', 4, '日…'],
  ['abc', 2, 'a…'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
])('cuts %s to %i columns', (text, width, expected) => expect(cutEnd(text, width)).toBe(expected));

it.each([
  ['load-orders-2026-01', 19, 'load-orders-2026-01'],
  ['load-orders-2026-01', 12, 'load-o…26-01'],
  ['load-orders-2026-01', 3, 'l…1'],
  ['load-orders-2026-01', 2, 'l…'],
])('cuts the name %s to %i columns', (name, width, expected) =>
  expect(cutMiddle(name, width)).toBe(expected),
);

it('never gives more columns than there are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, width) => {
      expect(widthOf(cutEnd(onOneLine(text), width))).toBeLessThanOrEqual(width);
    }),
  );
});
