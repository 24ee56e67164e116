import { refusedCall } from '../../../../src/runner/kubernetes/access/refused-call';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';

const message =
  'configmaps is forbidden: User "jane" cannot list resource "configmaps" in API group "" in the namespace "etl"';
const forbidden = () => new KubeApiError(403, { reason: 'Forbidden', message });

it('says what somebody may not do, and what a runner in the cluster needs', () => {
  expect(refusedCall(forbidden())).toEqual({
    message: '`jane` may not list `configmaps` in the namespace `etl`',
    help: 'runners in the cluster have the Role `fairlead-schedule`: an administrator of the cluster brings it there as `dist/` says',
  });
});

it('says which Role allows it where that is known', () => {
  expect(refusedCall(Object.assign(forbidden(), { help: 'the Role `fairlead-run` allows it' }))).toEqual({
    message: '`jane` may not list `configmaps` in the namespace `etl`',
    help: 'the Role `fairlead-run` allows it',
  });
});

it.each([
  [403, 'admission webhook "rules.example.com" denied the request'],
  [404, 'configmaps "a" not found'],
])('says nothing about %i: %s', (status, message) => {
  expect(refusedCall(new KubeApiError(status, { message }))).toBeUndefined();
});
