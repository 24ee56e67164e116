import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR_ROLES } from '../../src/targets/kubernetes/environment/operator-roles';
import { RUNNER_RULES } from '../../src/targets/kubernetes/orchestrators/runner/runner-rules';
import { tableOf } from './harness/table-of';

const read = (path: string) => readFileSync(join(__dirname, '../../docs', path), 'utf8');
const page = read('permissions.md');
const code = (words: readonly string[] = []) =>
  words.map((word) => (word === '' ? 'core' : `\`${word}\``)).join(', ');

const rowsOf = (rules: typeof RUNNER_RULES) =>
  rules.map(({ apiGroups, resources, verbs }) => [apiGroups, resources, verbs].map(code));

it.each(Object.entries(OPERATOR_ROLES))(
  'docs/permissions.md has the Role fairlead-%s in full',
  (name, rules) => {
    expect(tableOf(page, name)).toEqual(rowsOf(rules));
  },
);

it('docs/schedule-in-a-cluster.md has the Role of runners in full', () => {
  expect(tableOf(read('schedule-in-a-cluster.md'), 'What it may do')).toEqual(rowsOf(RUNNER_RULES));
});
