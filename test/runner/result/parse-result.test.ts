import type { ValueType } from '../../../src/assembly/plan';
import { parseResult } from '../../../src/runner/result/parse-result';

const results: Record<string, ValueType> = {
  rows: 'integer',
  share: 'number',
  table: 'string',
  done: 'boolean',
};
const task = { results, resultLimitBytes: 100 };
const FILE = '`/airflow/xcom/return.json`';
const parse = (text: string) => {
  const content = Buffer.from(text);
  return parseResult({ size: content.length, content }, task);
};

it('gives each value as a string', () => {
  expect(parse('{"rows": 12, "share": 0.5, "table": "a$b", "done": false}\n')).toEqual({
    values: { rows: '12', share: '0.5', table: 'a$b', done: 'false' },
  });
});

it.each([
  ['', `it declares the results \`rows\`, \`share\`, \`table\`, \`done\` but wrote no ${FILE}`],
  ['{', `${FILE} must hold a JSON object with \`rows\`, \`share\`, \`table\`, \`done\``],
  ['[1]', `${FILE} must hold a JSON object with \`rows\`, \`share\`, \`table\`, \`done\``],
  ['null', `${FILE} must hold a JSON object with \`rows\`, \`share\`, \`table\`, \`done\``],
  [' '.repeat(101), `${FILE} has 101 bytes; the limit is 100`],
  [
    '{"rows": 1.5, "share": "x", "table": null, "more": 1}',
    `${FILE} is wrong: \`rows\` must be of type integer, not 1.5; \`share\` must be of type number, not "x"; \`table\` must be of type string, not null; \`done\` is missing`,
  ],
])('refuses %j', (text, mistake) => {
  expect(parse(text)).toEqual({ mistake });
});

it('leaves names that are not declared behind', () => {
  expect(parse('{"rows": 1, "share": 2, "table": "t", "done": true, "more": [1]}')).toEqual({
    values: { rows: '1', share: '2', table: 't', done: 'true' },
  });
});

it('misses a file that is not there', () => {
  expect(parseResult(undefined, { results: { rows: 'integer' }, resultLimitBytes: 100 })).toEqual({
    mistake: `it declares the results \`rows\` but wrote no ${FILE}`,
  });
});
