import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR_ROLES } from '../../src/targets/kubernetes/environment/operator-roles';
import { tableOf } from './harness/table-of';

const page = readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8');
const code = (words: readonly string[] = []) =>
  words.map((word) => (word === '' ? 'core' : `\`${word}\``)).join(', ');

it.each(Object.entries(OPERATOR_ROLES))(
  'docs/permissions.md has the Role fairlead-%s in full',
  (name, rules) => {
    expect(tableOf(page, name)).toEqual(
      rules.map(({ apiGroups, resources, verbs }) => [apiGroups, resources, verbs].map(code)),
    );
  },
);
