import { resolveParameters } from '../../../src/runner/parameters/resolve-parameters';

const declared = {
  table: { type: 'string', default: 'orders', choices: ['orders', 'customers'], variable: 'PARAM_TABLE' },
  limit: { type: 'integer', variable: 'PARAM_LIMIT' },
  share: { type: 'number', default: 0.5, variable: 'PARAM_SHARE' },
  full: { type: 'boolean', default: false, variable: 'PARAM_FULL' },
} as const;
const asPlan = declared as unknown as Parameters<typeof resolveParameters>[0];

it('takes what is given, and defaults for the rest', () => {
  expect(resolveParameters(asPlan, { limit: '-12', table: 'customers', share: '1e3' })).toEqual({
    values: { table: 'customers', limit: '-12', share: '1e3', full: 'false' },
    problems: [],
  });
});

it('tells every mistake at once', () => {
  const { problems } = resolveParameters(asPlan, { tabel: 'x', table: 'other', share: '1,5', full: 'yes' });
  expect(problems).toEqual([
    { message: 'the pipeline has no parameter `tabel`', help: 'did you mean `table`?' },
    { message: 'parameter `table` must be one of `orders`, `customers`, not `other`' },
    { message: 'parameter `limit` has no default and must be given', help: 'write `-p limit=…`' },
    { message: 'parameter `share` must be a number, not `1,5`' },
    { message: 'parameter `full` must be `true` or `false`, not `yes`' },
  ]);
});

it.each([
  ['limit', '1.5', 'parameter `limit` must be an integer, not `1.5`'],
  ['limit', '', 'parameter `limit` must be an integer, not ``'],
])('refuses %s=%s', (name, value, message) => {
  expect(resolveParameters(asPlan, { limit: '1', [name]: value }).problems).toEqual([{ message }]);
});
