import fc from 'fast-check';
import { widthOf } from '../../src/cli/render/cell-text';
import { type Table, table } from '../../src/cli/table';

const RUNS: Table = {
  headings: ['RUN', 'PIPELINE', 'STATE', 'OK'],
  rows: [
    ['20260131-aa11', 'orders', 'succeeded', '3/3'],
    ['20260131-bb22', 'a-pipeline-with-a-long-name', 'failed', ''],
  ],
  narrowing: [
    ['OK', 0],
    ['PIPELINE', 8],
    ['STATE', 0],
  ],
};

test('columns are as wide as their widest cell, whatever the width, where none is given', () => {
  expect(table(RUNS)).toBe(`RUN            PIPELINE                     STATE      OK
20260131-aa11  orders                       succeeded  3/3
20260131-bb22  a-pipeline-with-a-long-name  failed
`);
});

test.each([
  [
    52,
    `RUN            PIPELINE                 STATE      …
20260131-aa11  orders                   succeeded
20260131-bb22  a-pipeline-…a-long-name  failed
`,
  ],
  [
    37,
    `RUN            PIPELINE  STATE      …
20260131-aa11  orders    succeeded
20260131-bb22  a-pi…ame  failed
`,
  ],
  [
    30,
    `RUN            PIPELINE  …
20260131-aa11  orders
20260131-bb22  a-pi…ame
`,
  ],
  [
    12,
    `RUN        …
20260131-aa…
20260131-bb…
`,
  ],
])('gives way to a width of %d, the least important first', (width, text) => {
  expect(table({ ...RUNS, width })).toBe(text);
});

test('is never wider than the terminal', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
  const row = fc.tuple(cell, cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 1, max: 90 }), (rows, width) => {
      const lines = table({ ...RUNS, rows, width }).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }),
  );
});
