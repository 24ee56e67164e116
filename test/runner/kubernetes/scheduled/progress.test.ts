import type { KubeApi } from '../../../../src/runner/kubernetes/api/kube-api';
import { KubeApiError } from '../../../../src/runner/kubernetes/api/kube-api-error';
import { Progress } from '../../../../src/runner/kubernetes/scheduled/progress';

interface Stored {
  data: Record<string, string>;
}

/** A namespace with one ConfigMap at most. */
function clusterWith(found?: Stored) {
  let stored = found;
  const methods: string[] = [];
  const request = async (method: string, _path: string, { body }: { body?: Stored } = {}) => {
    methods.push(method);
    if (method === 'GET' && !stored) throw notFound();
    if (method !== 'GET') stored = body;
    return stored;
  };
  return { api: { namespace: 'shop', request } as unknown as KubeApi, methods };
}

const notFound = () =>
  new KubeApiError(404, { reason: 'NotFound', message: 'configmaps "fairlead-schedule.orders" not found' });
const day = (number: number) => new Date(`2026-01-${number}T01:00:00Z`);

it('is unknown at first', async () => {
  expect(await new Progress(clusterWith().api, 'orders').read()).toBeUndefined();
});

it('is what was written last', async () => {
  const progress = new Progress(clusterWith().api, 'orders');
  await progress.write(day(10));
  await progress.write(day(11));
  expect(await progress.read()).toEqual(day(11));
});

it('never goes back', async () => {
  const { api, methods } = clusterWith({ data: { done: day(20).toISOString() } });
  const progress = new Progress(api, 'orders');
  await progress.write(day(10));
  expect(methods).toEqual(['GET']);
  expect(await progress.read()).toEqual(day(20));
});
