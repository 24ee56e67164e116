import { readRunOptions } from '../../src/cli/read-run-options';
import { tempProject } from '../support/temp-project';

const root = tempProject({
  'params.yaml': 'table: customers\nlimit: 007\nfull: true\n',
  'params.json': '{ "table": "orders" }',
  'wrong.yaml': 'table: [1, 2]\nlimit: { a: 1 }\n',
  'list.yaml': '- a\n',
  'torn.yaml': 'a: "b\n',
});
const read = (paramsFile: string, param: readonly string[] = []) =>
  readRunOptions(root, { env: 'local', paramsFile, param }).request.parameters;

it('reads YAML and JSON, every value as it is written, and lets `-p` win', () => {
  expect(read('params.yaml')).toEqual({ table: 'customers', limit: '007', full: 'true' });
  expect(read('params.json', ['table=x', 'limit=1'])).toEqual({ table: 'x', limit: '1' });
});

it.each([
  ['none.yaml', 'there is no file `none.yaml`\n  = help: check `--params-file`'],
  [
    'wrong.yaml',
    '`table` in `wrong.yaml` is no plain value\n  = help: write a string, a number, `true` or `false`\n' +
      'error: `limit` in `wrong.yaml` is no plain value\n  = help: write a string, a number, `true` or `false`',
  ],
  ['list.yaml', '`list.yaml` holds no parameters\n  = help: write `name: value` for each parameter'],
  [
    'torn.yaml',
    '`torn.yaml` cannot be read: Missing closing "quote at line 2, column 1:\n  = help: write YAML or JSON: `name: value` for each parameter',
  ],
])('refuses %s', (file, message) => {
  expect(() => read(file)).toThrow(new Error(`error: ${message}`));
});
