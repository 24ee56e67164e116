import { blockKind } from './harness/block-kind';
import { excerptMistake } from './harness/excerpt-mistake';
import { shownPattern, steady } from './harness/shown';

const FILE = `spec:
  template:
    containers:
      - name: base
        image: a/b:1
        args:
          - one
`;

describe('an excerpt', () => {
  it.each([
    'template:\n  containers:\n',
    '  containers:\n    # …\n      args:\n        - one\n',
    'image: a/b:1\n',
  ])('stands in its file: %j', (excerpt) => expect(excerptMistake(excerpt, FILE)).toBeUndefined());

  it.each([
    ['of another value', 'image: a/b:2\n'],
    ['of half a line', 'image: a/b\n'],
    ['in another order', 'args:\n# …\nimage: a/b:1\n'],
    ['that leaves out a line silently', '- name: base\n  args:\n'],
    ['indented otherwise', 'containers:\n- name: base\n'],
  ])('%s is a mistake', (_, excerpt) => {
    expect(excerptMistake(excerpt, FILE)).toBe(`does not stand in the file:\n${excerpt}`);
  });
});

describe('a shown output', () => {
  const fits = (shown: string, real: string) => new RegExp(`^${shownPattern(shown)}$`).test(steady(real));

  it('is what was printed, but for runs, times and what `…` stands for', () => {
    expect(fits('a (b)\nc\n', 'a (b)\nc\n')).toBe(true);
    expect(fits('…\nc\n', 'a\nb\nc\n')).toBe(true);
    expect(fits('a … c\n', 'a b c\n')).toBe(true);
    expect(fits('', '')).toBe(true);
    expect(fits('run 20260101-000000-aaaa in 3.5 s\n', 'run 20261231-235959-bbbb in 12 s\n')).toBe(true);
  });

  it('is no other one', () => {
    expect(fits('a (b)\n', 'a (b)\nc\n')).toBe(false);
    expect(fits('…\nb\n', 'a\nb\nc\n')).toBe(false);
    expect(fits('', 'a\n')).toBe(false);
    expect(fits('a.c\n', 'abc\n')).toBe(false);
  });
});

test('a block whose marks nobody knows has no kind', () => {
  const kind = (language: string, marks: Record<string, string>) =>
    blockKind({ language, marks, text: '', line: 1 });
  expect(kind('ts', { task: '' })).toBe('snippet');
  expect(kind('ts', {})).toBeUndefined();
  expect(kind('ts', { task: '', docker: '' })).toBeUndefined();
  expect(kind('yaml', {})).toBeUndefined();
  expect(kind('', {})).toBeUndefined();
});
