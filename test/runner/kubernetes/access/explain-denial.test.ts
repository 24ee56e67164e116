import type { Denial } from '../../../../src/runner/kubernetes/access/denial';
import type { EnvironmentRole } from '../../../../src/runner/kubernetes/access/environment-role';
import { explainDenial } from '../../../../src/runner/kubernetes/access/explain-denial';

const role = (
  name: string,
  verbs: readonly string[],
  holders = [`group \`etl:${name}\``],
): EnvironmentRole => ({
  name,
  holders,
  rules: [
    { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs },
    { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get'] },
  ],
});
const denial = (more: Partial<Denial> = {}): Denial => ({
  user: 'jane',
  verb: 'create',
  resource: 'jobs',
  group: 'batch',
  namespace: 'etl',
  ...more,
});
const ASK = 'no Role of the environment allows it: ask an administrator of the cluster';

it('names the Role that allows it, and who has it', () => {
  const roles = [role('apply', ['get']), role('run', ['get', 'create'])];
  expect(explainDenial(denial(), roles)).toEqual({
    message: '`jane` may not create `jobs.batch` in the namespace `etl`',
    help: 'the Role `run` allows it; group `etl:run` has it',
  });
});

it('names all Roles that allow it', () => {
  const roles = [role('apply', ['get']), role('run', ['get', 'create'], [])];
  expect(explainDenial(denial({ verb: 'get', resource: 'pods/log', group: '' }), roles)).toEqual({
    message: '`jane` may not get `pods/log` in the namespace `etl`',
    help: 'the Role `apply` allows it; group `etl:apply` has it, or the Role `run` allows it; nobody has it',
  });
});

it.each([
  ['another verb', { verb: 'delete' }],
  ['another resource', { resource: 'jobs/status' }],
  ['another group', { group: '' }],
])('knows no Role for %s', (_, more) => {
  expect(explainDenial(denial(more), [role('run', ['get', 'create'])]).help).toBe(ASK);
});

it('knows no Role for what stands in no namespace', () => {
  const { namespace: _, ...rest } = denial();
  expect(explainDenial(rest, [role('run', ['create'])])).toEqual({
    message: '`jane` may not create `jobs.batch` in the cluster',
    help: ASK,
  });
});
