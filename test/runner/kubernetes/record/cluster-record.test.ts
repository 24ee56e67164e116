import { ClusterRecord } from '../../../../src/runner/kubernetes/record/cluster-record';
import { packed, unpacked } from '../../../../src/runner/kubernetes/record/packed';
import { planRun } from '../../../../src/runner/plan/plan-run';
import type { RunPlan } from '../../../../src/runner/plan/run-plan';
import { RunStop } from '../../../../src/runner/stop/run-stop';
import { type FakeCall, fakeKubeApi, refusal } from '../../../support/fake-kube-api';
import { planOf, planTaskOf } from '../../../support/plans';
import { VirtualClock } from '../../../support/virtual-clock';

const MAPS = '/api/v1/namespaces/etl/configmaps';
const OWN = `${MAPS}/fairlead-run-r1`;
const LEASES = '/apis/coordination.k8s.io/v1/namespaces/etl/leases';
const JOBS = '/apis/batch/v1/namespaces/etl/cronjobs';
const OWNER = { apiVersion: 'v1', kind: 'ConfigMap', name: 'fairlead-run-r1', uid: 'u1' };

const plan = planOf({ tasks: [planTaskOf({ name: 'a', template: 'chain-a' })], environment: 'staging' });
const first = planRun({ plan, definition: 'd1' }, { date: '2026-01-30' }, Date.parse('2026-01-31T12:00:00Z'));
const template = (image: string) => ({
  spec: { template: { spec: { containers: [{ name: 'a', image }] } } },
});
const templates = (image: string) => new Map([['a', template(image)]]);
/** The first ConfigMap of a record that an earlier runner has left. */
const left = (definition: string) => ({
  metadata: { name: 'fairlead-run-r1', uid: 'u1' },
  data: { 'events.000001': 'one\n', 'events.000002': 'two\n' },
  binaryData: { 'start.1': packed({ definition, templates: { a: template('old') } }) },
});

function record(runPlan: RunPlan, answers: (call: FakeCall) => unknown = () => undefined, adopts = false) {
  const clock = new VirtualClock();
  const api = fakeKubeApi((call) => {
    const known = answers(call);
    if (known !== undefined) return known;
    if (call.path === JOBS)
      return { items: [{ metadata: { name: 'chain-a' }, spec: { jobTemplate: template('now') } }] };
    if (call.method === 'GET') return { items: [] };
    return call.path === MAPS ? { ...(call.body as object), ...left('') } : call.body;
  });
  const failures: Error[] = [];
  const holder = { name: 'me', waits: () => {}, stop: () => {} };
  const failed = (error: Error) => failures.push(error);
  const one = new ClusterRecord({ api, clock, run: 'r1', plan: runPlan, holder, failed, adopts });
  return { api, clock, one, failures, open: () => clock.until(one.open(new RunStop().signals)) };
}
const records =
  (...items: object[]) =>
  (call: FakeCall) =>
    call.method === 'GET' && call.path === MAPS ? { items } : undefined;

it('keeps the templates as they stand when the run begins, and drives it', async () => {
  const { api, open } = record(first);
  expect(await open()).toEqual({ owner: OWNER, templates: templates('now') });
  expect(api.calls).toEqual([`GET ${MAPS}`, `GET ${JOBS}`, `POST ${MAPS}`, `POST ${LEASES}`]);
  const body = api.requests[2]?.body as { binaryData: Record<string, string> } | undefined;
  expect(unpacked(body?.binaryData['start.1'] ?? '')).toMatchObject({
    definition: 'd1',
    plan: { tasks: ['a'], logicalDate: '2026-01-30T00:00:00.000Z' },
    templates: { a: template('now') },
  });
});

it('does not take the run of somebody else for its own', async () => {
  const { open } = record(first, ({ method, path }) => {
    if (method === 'POST' && path === MAPS) return refusal('AlreadyExists');
    return path === OWN ? left('other') : undefined;
  });
  await expect(open()).rejects.toMatchObject({
    problems: [{ message: 'the cluster has a run `r1` already', help: 'start it once more' }],
  });
});

/** The record that a runner of the same tick has made, and begun or not. */
const made =
  (data?: object) =>
  ({ method, path }: FakeCall) => {
    if (method === 'POST' && path === MAPS) return refusal('AlreadyExists');
    return path === OWN && method === 'GET'
      ? { metadata: left('').metadata, ...(data && { data }) }
      : undefined;
  };

it('takes over what another runner of the same tick has made and not begun', async () => {
  const { api, open } = record(first, made(), true);
  expect(await open()).toEqual({ owner: OWNER, templates: templates('now') });
  expect(api.calls.slice(2)).toEqual([
    ...[`POST ${MAPS}`, `GET ${OWN}`, `GET ${OWN}`, `POST ${LEASES}`, `GET ${OWN}`, `PATCH ${OWN}`],
  ]);
});

it('leaves to another runner of the same tick what that one has begun', async () => {
  const { open } = record(first, made({ 'events.000001': 'one\n' }), true);
  await expect(open()).rejects.toThrow('the cluster has a run `r1` already');
});

const again: RunPlan = { ...first, start: 2, begun: new Map([['a', { attempt: 1 } as never]]) };

it('goes on with the templates of the run where it is the same', async () => {
  const { api, open } = record(again, records(left('d1')));
  expect(await open()).toEqual({ owner: OWNER, templates: templates('old') });
  expect(api.calls).toEqual([`GET ${MAPS}`, `POST ${LEASES}`, `PATCH ${OWN}`]);
  const patch = api.requests[2]?.body as { metadata: object; binaryData: object } | undefined;
  expect(patch?.metadata).toEqual({
    annotations: { 'fairlead.dev/state': null, 'fairlead.dev/expires': null },
  });
  expect(Object.keys(patch?.binaryData ?? {})).toEqual(['start.2']);
});

it('takes the current templates where the run was planned anew', async () => {
  const { open } = record(again, records(left('other')));
  expect((await open()).templates).toEqual(templates('now'));
});

it('writes on after the events that there are', async () => {
  const { api, one, open } = record(again, records(left('d1')));
  await open();
  one.add({ type: 'message', level: 'info', text: 'on' } as never);
  await one.flushed();
  const body = api.requests.at(-1)?.body as { data: object } | undefined;
  expect(Object.keys(body?.data ?? {})).toEqual(['events.000003']);
});

it('says that the cluster has no record any more', async () => {
  const { open } = record(again, records());
  await expect(open()).rejects.toMatchObject({
    problems: [
      {
        message: 'the cluster has no record of run `r1` any more',
        help: 'start anew with `fairlead run chain --env staging --date 2026-01-30T00:00:00.000Z`',
      },
    ],
  });
});

it('is kept for a day after the end of the run, and gives it back at once', async () => {
  const { api, clock, one, open } = record(first);
  await open();
  await clock.until(one.close({ state: 'failed', exitCode: 1 } as never));
  const expires = new Date(clock.now() + 24 * 3600 * 1000).toISOString();
  expect(api.calls.slice(-2)).toEqual([`PATCH ${OWN}`, `DELETE ${LEASES}/fairlead-run-r1`]);
  expect(api.requests.at(-2)?.body).toEqual({
    metadata: { annotations: { 'fairlead.dev/state': 'failed', 'fairlead.dev/expires': expires } },
  });
});
