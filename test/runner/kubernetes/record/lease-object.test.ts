import { leasePath } from '../../../../src/runner/kubernetes/record/lease-object';
import { fakeKubeApi } from '../../../support/fake-kube-api';

it('stands in the namespace of the environment', () => {
  const api = fakeKubeApi(() => undefined);
  expect(leasePath(api)).toBe('/apis/coordination.k8s.io/v1/namespaces/etl/leases');
  expect(leasePath(api, 'fairlead-run-r1')).toBe(
    '/apis/coordination.k8s.io/v1/namespaces/etl/leases/fairlead-run-r1',
  );
});
