import type { Change } from '../../src/assembly/diff/change';
import { formatChange } from '../../src/cli/format-change';

const place: Change = {
  environment: 'local',
  folder: 'local/orders',
  task: 'extract',
  object: '',
  field: 'user',
  kind: 'changed',
};

function text(change: Partial<Change>): string {
  return formatChange({ ...place, ...change }, 14, 80)
    .map((line) => line.text)
    .join('\n');
}

test.each<[string, Partial<Change>, string]>([
  ['in one line', { before: 1000, after: 1001 }, '  orders/extract  user  1000 → 1001'],
  ['something new', { kind: 'added', field: 'env A', after: 'x' }, '  orders/extract  env A  (none) → x'],
  ['something gone', { kind: 'removed', field: 'env A', before: '' }, '  orders/extract  env A  "" → (none)'],
  ['of a sidecar', { object: 'monitor', before: 1, after: 2 }, '  orders/extract  monitor user  1 → 2'],
  ['a whole task', { object: 'task', field: '', kind: 'added' }, '  orders/extract  task added'],
  [
    'of an image, the new version only',
    { field: 'image', before: 'localhost:5000/a/b:0.1.0', after: 'localhost:5000/a/b:0.2.0' },
    '  orders/extract  image  localhost:5000/a/b:0.1.0 → 0.2.0',
  ],
  [
    'of another image',
    { field: 'image', before: 'localhost:5000/a/b:0.1.0', after: 'localhost:5000/c:0.1.0' },
    '  orders/extract  image  localhost:5000/a/b:0.1.0 → localhost:5000/c:0.1.0',
  ],
  [
    'an argv, as one types it',
    { field: 'args', before: ['-d', '$(RUN_DATE)'], after: ['-d', 'a b', ''] },
    '  orders/extract  args  -d $(RUN_DATE) → -d "a b" ""',
  ],
  [
    'in two lines, where one is too short',
    { field: 'image', before: `registry.example.com/team/${'x'.repeat(30)}:1`, after: 'y' },
    `  orders/extract  image\n    registry.example.com/team/${'x'.repeat(30)}:1 → y`,
  ],
  [
    'in three, where two are too short',
    { field: 'args', before: 'x'.repeat(50), after: 'y'.repeat(50) },
    `  orders/extract  args\n    - ${'x'.repeat(50)}\n    + ${'y'.repeat(50)}`,
  ],
  [
    'of a file, the lines that differ',
    { object: 'file config/app', field: '', before: 'a\nb\nc\n', after: 'a\nB\nc\n' },
    '  orders/extract  file config/app  b → B',
  ],
  [
    'of a file, all lines where only their order differs',
    { object: 'file config/app', field: '', before: 'a\nb', after: 'b\na' },
    '  orders/extract  file config/app\n    - a\n    - b\n    + b\n    + a',
  ],
  [
    'of a list of rows, the rows that differ',
    {
      field: 'plan differences',
      before: [
        { field: 'tmp', reason: 'a' },
        { field: 'dns', reason: 'b' },
      ],
      after: [
        { field: 'tmp', reason: 'a' },
        { field: 'dns', reason: 'c' },
      ],
    },
    '  orders/extract  plan differences\n    field: dns, reason: b → field: dns, reason: c',
  ],
  [
    'of a list of rows, the one that is new',
    {
      field: 'plan differences',
      before: [{ field: 'tmp', reason: 'a' }],
      after: [
        { field: 'tmp', reason: 'a' },
        { field: 'dns', reason: 'c' },
      ],
    },
    '  orders/extract  plan differences\n    + field: dns, reason: c',
  ],
  [
    'of the text alone',
    { object: 'file a.yaml', field: 'layout' },
    '  orders/extract  file a.yaml layout: other text, same meaning',
  ],
])('%s', (_, change, expected) => {
  expect(text(change)).toBe(expected);
});
