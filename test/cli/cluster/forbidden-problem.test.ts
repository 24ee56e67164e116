import { forbiddenProblem } from '../../../src/cli/cluster/forbidden-problem';
import { KubeApiError } from '../../../src/runner/kubernetes/api/kube-api-error';

it('says what somebody may not do, and who knows more', () => {
  const message =
    'configmaps is forbidden: User "jane" cannot list resource "configmaps" in API group "" in the namespace "etl"';
  expect(forbiddenProblem(new KubeApiError(403, { reason: 'Forbidden', message }))).toEqual({
    message: '`jane` may not list `configmaps` in the namespace `etl`',
    help: '`fairlead doctor --env ENV` says which Role allows it, and who has it',
  });
});

it.each([
  [403, 'admission webhook "rules.example.com" denied the request'],
  [404, 'configmaps "a" not found'],
])('says nothing about %i: %s', (status, message) => {
  expect(forbiddenProblem(new KubeApiError(status, { message }))).toBeUndefined();
});
