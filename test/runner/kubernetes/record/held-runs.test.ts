import { heldRuns, isHeldRun } from '../../../../src/runner/kubernetes/record/held-runs';
import { fakeKubeApi, refusal } from '../../../support/fake-kube-api';

const LEASES = '/apis/coordination.k8s.io/v1/namespaces/etl/leases';
const NOW = Date.parse('2026-01-31T02:00:30Z');
const lease = (name: string, renewTime?: string) => ({
  metadata: { name },
  spec: { leaseDurationSeconds: 30, ...(renewTime !== undefined && { renewTime }) },
});

it('are those whose Lease has not expired', async () => {
  const api = fakeKubeApi(() => ({
    items: [
      lease('fairlead-run-r1', '2026-01-31T02:00:00.000000Z'),
      lease('fairlead-run-r2', '2026-01-31T01:59:59.999000Z'),
      lease('fairlead-run-r3'),
      lease('something-else', '2026-01-31T02:00:29.000000Z'),
    ],
  }));
  expect(await heldRuns(api, NOW)).toEqual(new Set(['r1']));
  expect(api.calls).toEqual([`GET ${LEASES}`]);
});

it.each([
  ['is driven', lease('fairlead-run-r1', '2026-01-31T02:00:00.000000Z'), true],
  ['was driven', lease('fairlead-run-r1', '2026-01-31T01:59:59.999000Z'), false],
  ['has no Lease', refusal('NotFound'), false],
])('knows of one run that it %s', async (_, found, expected) => {
  const api = fakeKubeApi(() => found);
  expect(await isHeldRun(api, 'r1', NOW)).toBe(expected);
  expect(api.calls).toEqual([`GET ${LEASES}/fairlead-run-r1`]);
});
