import { registryOf } from '../../../../src/runner/docker/images/registry-of';

it.each([
  ['busybox:1', 'docker.io'],
  ['etl/runner:1', 'docker.io'],
  ['registry.example.com/etl/runner:1', 'registry.example.com'],
  ['localhost/runner', 'localhost'],
  ['runner:5000/etl/a:1', 'runner:5000'],
])('%s comes from %s', (image, registry) => {
  expect(registryOf(image)).toBe(registry);
});
