import fc from 'fast-check';
import { parse } from 'yaml';
import { yaml } from '../../src/support/yaml';

/** What readers of YAML 1.1 or 1.2 could take for something else than the text it is. */
const TRAPS = [
  ...[
    'yes',
    'No',
    'ON',
    'off',
    'y',
    'N',
    'true',
    'FALSE',
    'null',
    'Null',
    '~',
    '',
    ' ',
    '\t',
    '=',
    '<<',
    '.',
    '-',
  ],
  ...[
    '0755',
    '0o17',
    '0x1F',
    '0b1',
    '1e3',
    'e0',
    '-E0',
    'e+1',
    '-e-1',
    '1E3',
    'E0',
    'e-1',
    '.5',
    '1_000',
    '12:30',
    '190:20:30',
    '2026-01-31',
    '.inf',
    '-.INF',
  ],
  ...[
    '.nan',
    '+1',
    '-1',
    '1.',
    '1.5',
    '10001:10001',
    'a: b',
    'a:',
    'a #b',
    '#a',
    ' a',
    'a ',
    '- a',
    '--- a',
    '...',
  ],
  ...[
    '? a',
    ': a',
    '[a',
    '{a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    "'a'",
    '"a"',
    'a\\b',
    'a\tb',
    '\0',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    '\na',
    'a\n',
    'a\n\n',
    'a\n\nb',
    ' a\nb',
    'a \nb',
    'a\n\tb',
    'a\r\nb',
    'a\u0085b',
    'a\u2028b',
  ],
  ...[
    '\ufeffa',
    '\ud800',
    'a\n\ud800',
    '\u{1f600}',
    'größe',
    '\uffff',
    '\u007f',
    'a\n# b',
    'a\n--- b',
    'k: v\nw: x',
  ],
  ...[
    '1Gi',
    '500m',
    '0m',
    '30s',
    '--table',
    '-c',
    '-1s',
    './a',
    '../a',
    '.a',
    '/a',
    '$(A)',
    '${A}',
    '$$',
    '__proto__',
  ],
];

const text = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...' \n\t:#-?,[]{}&*!|>%@`\'"\\~=<.+_0189aeEbox') }),
  fc.tuple(fc.constantFrom(...TRAPS), fc.constantFrom(...TRAPS)).map((pair) => pair.join('')),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('yaml', () => {
  it.each(['1.1', '1.2'] as const)('reads back as it was, in YAML %s', (version) => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(parse(yaml(value), { version })).toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(TRAPS)('keeps %j as a value, as an item and as a key', (trap) => {
    const value = { [trap]: trap, list: [trap, [trap]], end: { [trap]: trap } };
    for (const version of ['1.1', '1.2'] as const) expect(parse(yaml(value), { version })).toEqual(value);
  });

  it('writes maps and lists in block style, in the order given, without what is undefined', () => {
    const value = {
      name: 'local',
      b: [1, 'two', { c: null, d: [] }, ['x', 'y']],
      a: {
        script: 'set -e\necho "a: b"\n',
        note: 'one\ntwo',
        port: '8080',
        on: true,
        gone: undefined,
        none: {},
      },
    };
    expect(yaml(value)).toBe(`name: local
b:
  - 1
  - two
  - c: null
    d: []
  - - x
    - "y"
a:
  script: |
    set -e
    echo "a: b"
  note: |-
    one
    two
  port: "8080"
  "on": true
  none: {}
`);
  });

  it('never folds a long line', () => {
    const long = 'word '.repeat(500).trim();
    expect(yaml({ long, quoted: `${long}: ` })).toBe(`long: ${long}\nquoted: "${long}: "\n`);
  });

  it('marks a key that is too long to stand alone', () => {
    const key = 'k'.repeat(1100);
    const value = { [key]: { a: 1 }, b: { [key]: [1] } };
    expect(parse(yaml(value))).toEqual(value);
  });

  it('writes a comment above the document', () => {
    expect(yaml({ a: 1 }, { comment: 'Generated.\n\nDo not edit.' })).toBe(
      '# Generated.\n#\n# Do not edit.\na: 1\n',
    );
  });

  it.each([
    [{ a: Number.NaN }, 'YAML cannot hold NaN'],
    [[undefined], 'YAML cannot hold Undefined'],
    [{ a: new Date(0) }, 'YAML cannot hold Date'],
  ])('refuses what YAML cannot hold: %p', (value, message) => {
    expect(() => yaml(value)).toThrow(new TypeError(message));
  });
});
