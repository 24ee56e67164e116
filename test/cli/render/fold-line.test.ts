import fc from 'fast-check';
import { widthOf } from '../../../src/cli/render/cell-text';
import { foldLine } from '../../../src/cli/render/fold-line';

it.each([
  ['short', ['short']],
  ['', ['']],
  ['exactly 12.', ['exactly 12.']],
  ['one two three four', ['one two', 'three four']],
  ['    indented and long', ['    indented', 'and long']],
  ['a/long/path/to/a/file', ['a/long/path/', 'to/a/file']],
  ['see a/long/path/to/a', ['see', 'a/long/path/', 'to/a']],
  ['\tx = 1', ['    x = 1']],
  ['日本語日本語日本語', ['日本語日本語', '日本語']],
])('breaks %j', (line, lines) => {
  expect(foldLine(line, 12)).toEqual(lines);
});

it('keeps of a very long line the beginning', () => {
  const lines = foldLine('x'.repeat(1000), 12);
  expect(lines).toHaveLength(5);
  expect(lines.join('')).toBe(`${'x'.repeat(59)}…`);
});

it('never makes a line that is too wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 30 }), (line, width) => {
      expect(foldLine(line, width).filter((one) => widthOf(one) > width)).toEqual([]);
    }),
  );
});
