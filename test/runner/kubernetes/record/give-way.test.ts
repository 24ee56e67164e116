import { giveWay } from '../../../../src/runner/kubernetes/record/give-way';
import { fakeKubeApi, refusal } from '../../../support/fake-kube-api';

const OWN = '/apis/coordination.k8s.io/v1/namespaces/etl/leases/fairlead-run-r1';

it('lets the Lease of the run expire', async () => {
  const api = fakeKubeApi(({ body }) => body);
  await giveWay(api, 'r1');
  expect(api.requests).toEqual([
    {
      method: 'PATCH',
      path: OWN,
      contentType: 'application/merge-patch+json',
      body: { spec: { leaseDurationSeconds: 1 } },
    },
  ]);
});

it('has nothing to do where the Lease is gone', async () => {
  const api = fakeKubeApi(() => refusal('NotFound'));
  await expect(giveWay(api, 'r1')).resolves.toBeUndefined();
});

it('tells what is in its way', async () => {
  const api = fakeKubeApi(() => refusal('Forbidden'));
  await expect(giveWay(api, 'r1')).rejects.toEqual(refusal('Forbidden'));
});
