import fc from 'fast-check';

/** What Compose, YAML, a shell, Docker or Kubernetes could take for something else than text. */
export const TRAPS: readonly string[] = [
  ...['$', '$$', '$$$', '$X', '${X}', '${X-y}', '${X', '$(X)', '$$(X)', '$(RUN_DATE)', '${RUN_DATE}'],
  ...['{}', '}', '{{.X}}', '%s', '`id`', '\\', '\\n', '*', '&a', '!x', '|', '>', '#', '--', '-c', '~'],
  ...['', ' ', '\n', '\t', '\r\n', 'a\nb\n', ' a', 'a ', "'", '"', `'"'"`, 'a: b', '- a', '=', 'A=b'],
  ...[
    'yes',
    'null',
    '0755',
    '1e3',
    '-0',
    'größe',
    '\u{1f600}',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0001',
    '\u007f',
  ],
];

/** Any text that a program can be given. */
export const texts: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...TRAPS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .filter((value) => !value.includes('\0'));
