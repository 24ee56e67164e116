import fc from 'fast-check';
import { MaskStream } from '../../../src/runner/secrets/mask-stream';

/** What is shown of the pieces, and how it came out. */
function mask(values: readonly string[], pieces: readonly string[]): string[] {
  const stream = new MaskStream(values.map((value) => Buffer.from(value)));
  return [...pieces.map((piece) => stream.push(Buffer.from(piece)).toString()), stream.end().toString()];
}

it.each([
  ['a value', ['secret'], ['it is secret.'], ['it is ***.', '']],
  ['several', ['one', 'two'], ['one two three one'], ['*** *** three ***', '']],
  ['a value in two pieces', ['secret'], ['a sec', 'ret b'], ['a ', '*** b', '']],
  ['a start that goes on otherwise', ['secret'], ['a sec', 'ond b'], ['a ', 'second b', '']],
  ['a start at the end', ['secret'], ['a sec'], ['a ', 'sec']],
  [
    'a value that starts with another one',
    ['pass', 'password1'],
    ['my pass', 'word1 is pass!'],
    ['my ', '*** is ***!', ''],
  ],
  [
    'a value that starts with another one and ends there',
    ['pass', 'password1'],
    ['my pass', '.'],
    ['my ', '***.', ''],
  ],
  ['values that overlap', ['abcd', 'cdef'], ['xabcdefx'], ['x***x', '']],
  ['a value that overlaps itself, in pieces', ['aba'], ['xaba', 'bax'], ['x***', 'x', '']],
  ['no values', [], ['plain'], ['plain', '']],
])('masks %s', (_, values, pieces, shown) => {
  expect(mask(values, pieces)).toEqual(shown);
});

it('shows the same however the bytes are cut, and never a value', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
  const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x'), maxLength: 40 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 3 }),
      long,
      fc.array(fc.nat({ max: 39 })),
      (values, whole, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((end, i) => whole.slice(at[i], end));
        const shown = mask(values, pieces).join('');
        expect(shown).toBe(mask(values, [whole]).join(''));
        for (const value of values) expect(shown).not.toContain(value);
      },
    ),
    { numRuns: 2000 },
  );
});
