import { removeExpired } from '../../../../src/runner/kubernetes/record/remove-expired';
import { fakeKubeApi, refusal } from '../../../support/fake-kube-api';
import { VirtualClock } from '../../../support/virtual-clock';

const PATH = '/api/v1/namespaces/etl/configmaps';
const record = (name: string, expires?: string) => ({
  metadata: {
    name,
    uid: `uid-${name}`,
    annotations: { ...(expires !== undefined && { 'fairlead.dev/expires': expires }) },
  },
});
const items = [
  record('running'),
  record('old', '1969-12-31T23:59:59.000Z'),
  record('now', '1970-01-01T00:00:00.000Z'),
  record('young', '1970-01-01T00:00:00.001Z'),
  { metadata: { name: 'bare', uid: 'u' } },
];

it('removes records whose time is over, with what they own, and no others', async () => {
  const api = fakeKubeApi(({ method }) => (method === 'GET' ? { items } : {}));
  await removeExpired(api, new VirtualClock());
  expect(api.calls).toEqual([`GET ${PATH}`, `DELETE ${PATH}/old`, `DELETE ${PATH}/now`]);
  expect(api.requests[0]?.query).toEqual({ labelSelector: 'fairlead.dev/record=run' });
  expect(api.requests[1]?.body).toEqual({
    preconditions: { uid: 'uid-old' },
    propagationPolicy: 'Background',
  });
});

it.each(['NotFound', 'Conflict'] as const)(
  'does not mind that another runner was faster: %s',
  async (reason) => {
    const api = fakeKubeApi(({ method }) => (method === 'GET' ? { items } : refusal(reason)));
    await removeExpired(api, new VirtualClock());
    expect(api.calls).toHaveLength(3);
  },
);

it('says that it may not', async () => {
  const api = fakeKubeApi(({ method }) => (method === 'GET' ? { items } : refusal('Forbidden')));
  await expect(removeExpired(api, new VirtualClock())).rejects.toThrow('Forbidden');
});
