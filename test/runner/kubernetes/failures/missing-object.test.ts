import { missingObject } from '../../../../src/runner/kubernetes/failures/missing-object';

it.each([
  [
    'persistentvolumeclaim "shared" not found. preemption: 0/1 nodes are available',
    'there is no PersistentVolumeClaim `shared` in the namespace',
  ],
  ['secret "login" not found', 'there is no Secret `login` in the namespace'],
  ['configmap "settings" not found', 'there is no ConfigMap `settings` in the namespace'],
  [
    'references non-existent secret key: USER; secret "etl/login" not found',
    'there is no Secret `login` in the namespace',
  ],
  [
    'error looking up service account etl/loader: serviceaccount "loader" not found',
    'there is no ServiceAccount `loader` in the namespace',
  ],
  ['no PriorityClass with name urgent was found', 'there is no PriorityClass `urgent` in the namespace'],
  ["couldn't find key USER in Secret etl/login", 'the Secret `login` has no key `USER`'],
  ["couldn't find key MODE in ConfigMap etl/settings", 'the ConfigMap `settings` has no key `MODE`'],
])('%s', (words, message) => {
  expect(missingObject(words)).toEqual({
    cause: 'missing',
    message,
    help: 'apply what `dist/` says; secret values come from whoever provides the secrets of the environment',
    mayPass: false,
  });
});

it('says nothing where nothing is missing', () => {
  expect(missingObject('0/1 nodes are available: 1 Insufficient memory.')).toBeUndefined();
  expect(missingObject('registry.example.com/etl:1: not found')).toBeUndefined();
});
