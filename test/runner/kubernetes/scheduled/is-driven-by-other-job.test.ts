import { isDrivenByOtherJob } from '../../../../src/runner/kubernetes/scheduled/is-driven-by-other-job';
import { fakeKubeApi, refusal } from '../../../support/fake-kube-api';

const NOW = Date.parse('2026-01-31T02:00:30Z');
const lease = (renewTime: string) => ({
  metadata: { name: 'fairlead-run-r1' },
  spec: { holderIdentity: 'orders-schedule-2-x7k4p/1a2b3c4d', leaseDurationSeconds: 30, renewTime },
});
const HELD = lease('2026-01-31T02:00:20.000000Z');
const pods = (...names: readonly string[]) => ({ items: names.map((name) => ({ metadata: { name } })) });

it.each([
  ['another Job does', HELD, pods('orders-schedule-1-zz9x2', 'orders-schedule-2-x7k4p'), true],
  ['a pod that is gone, or one of this Job, did', HELD, pods('orders-schedule-1-zz9x2'), false],
  ['the Lease has expired', lease('2026-01-31T01:59:59.000000Z'), pods('orders-schedule-2-x7k4p'), false],
  ['nobody ever did', refusal('NotFound'), pods(), false],
])('looks who drives a run: %s', async (_, found, runners, expected) => {
  const api = fakeKubeApi(({ path }) => (path.endsWith('/pods') ? runners : found));
  expect(await isDrivenByOtherJob(api, { run: 'r1', job: 'orders-schedule-3', now: NOW })).toBe(expected);
  for (const { path, query } of api.requests.filter(({ path }) => path.endsWith('/pods')))
    expect({ path, query }).toEqual({
      path: '/api/v1/namespaces/etl/pods',
      query: { labelSelector: 'fairlead.dev/runner,batch.kubernetes.io/job-name!=orders-schedule-3' },
    });
});
