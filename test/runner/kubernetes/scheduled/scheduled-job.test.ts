import type { KubeApi } from '../../../../src/runner/kubernetes/api/kube-api';
import { isWanted, readScheduledJob } from '../../../../src/runner/kubernetes/scheduled/scheduled-job';
import { VirtualClock } from '../../../support/virtual-clock';

const clusterWith = (metadata: object) =>
  ({ namespace: 'shop', request: async () => ({ metadata }) }) as unknown as KubeApi;
const made = { uid: 'u1', creationTimestamp: '2026-01-31T01:00:07Z' };
const read = (metadata: object) => readScheduledJob(clusterWith(metadata), new VirtualClock(), 'orders-1');

it('is for the tick at which its CronJob was due, whenever it was made', async () => {
  const annotations = { 'batch.kubernetes.io/cronjob-scheduled-timestamp': '2026-01-31T02:00:00+01:00' };
  const ownerReferences = [{ kind: 'CronJob', name: 'orders-schedule' }];
  expect(await read({ ...made, annotations, ownerReferences })).toEqual({
    name: 'orders-1',
    uid: 'u1',
    tick: new Date('2026-01-31T01:00:00Z'),
    byHand: false,
    cronJob: 'orders-schedule',
  });
});

it('is for the moment at which somebody made it by hand', async () => {
  expect(await read(made)).toEqual({
    name: 'orders-1',
    uid: 'u1',
    tick: new Date('2026-01-31T01:00:07Z'),
    byHand: true,
  });
});

it('is wanted until it is deleted, and not where another one has its name', async () => {
  const job = await read(made);
  expect(await isWanted(clusterWith(made), job)).toBe(true);
  expect(await isWanted(clusterWith({ ...made, deletionTimestamp: '2026-01-31T01:01:00Z' }), job)).toBe(
    false,
  );
  expect(await isWanted(clusterWith({ ...made, uid: 'u2' }), job)).toBe(false);
});
