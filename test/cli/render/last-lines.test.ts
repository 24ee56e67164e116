import { LastLines } from '../../../src/cli/render/last-lines';

const lastOf = (...pieces: string[]) => {
  const last = new LastLines(3);
  for (const piece of pieces) last.add(Buffer.from(piece));
  return last.lines();
};

it.each([
  [[], []],
  [['a\n'], ['a']],
  [['a'], ['a']],
  [['a\nb\nc\nd\n'], ['b', 'c', 'd']],
  [
    ['ü', 'x\nb', '\n\nd'],
    ['b', '', 'd'],
  ],
])('of %j', (pieces, lines) => {
  expect(lastOf(...pieces)).toEqual(lines);
});

it('keeps no more than it needs of a long log', () => {
  const pieces = Array.from({ length: 1000 }, (_, i) => `${'x'.repeat(200)}${i}\n`);
  expect(lastOf(...pieces).map((line) => line.slice(200))).toEqual(['997', '998', '999']);
});
