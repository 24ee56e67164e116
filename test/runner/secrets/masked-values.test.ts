import { maskedValues } from '../../../src/runner/secrets/masked-values';

const formsOf = (...values: string[]) =>
  maskedValues(values.map((value) => Buffer.from(value))).map((form) => form.toString());

it('are each value once, its base64, and as it stands in JSON', () => {
  expect(formsOf('plain', 'plain')).toEqual(['plain', 'cGxhaW4=']);
  expect(formsOf('a"\\b')).toEqual(['a"\\b', 'YSJcYg==', 'a\\"\\\\b']);
});

it('are without the newline that an editor leaves, but not in base64', () => {
  expect(formsOf('plain\n')).toEqual(['plain', 'cGxhaW4K', 'cGxhaW4=']);
  expect(formsOf('', '\n')).toEqual([]);
});
