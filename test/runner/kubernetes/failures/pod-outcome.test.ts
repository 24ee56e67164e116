import type { PlanTask } from '../../../../src/assembly/plan';
import { podOutcome } from '../../../../src/runner/kubernetes/failures/pod-outcome';
import type { Pod } from '../../../../src/runner/kubernetes/objects/pod';
import { planTaskOf } from '../../../support/plans';
import { endedContainer, podOf } from '../../../support/pods';

const task = planTaskOf({
  name: 'a',
  timeoutSeconds: 60,
  containers: [
    { name: 'a-fetch', role: 'init', service: 'fetch', image: 'busybox:1' },
    { name: 'a-proxy', role: 'sidecar', service: 'proxy', image: 'proxy:1' },
    { name: 'a', role: 'main', service: 'base', image: 'etl:1' },
  ],
});
const outcome = (pod: Pod, { gone = false, of = task }: { gone?: boolean; of?: PlanTask } = {}) =>
  podOutcome({
    pod,
    gone,
    task: of,
    templates: new Map([['base', { name: 'base', resources: { limits: { memory: '64Mi' } } }]]),
    closing: () => '',
  });
const main = (exitCode: number, more: object = {}) =>
  podOf({ containerStatuses: [endedContainer('base', { exitCode, ...more })] });
const failed = (more: object) => ({ state: 'failed', main: false, ...more });
const counting = planTaskOf({ ...task, results: { rows: 'integer' } });

it('succeeds with the main container, whatever becomes of its pod', () => {
  expect(outcome(main(0))).toEqual({ state: 'succeeded', results: {} });
  const evicted = podOf({ reason: 'Evicted', containerStatuses: [endedContainer('base', { exitCode: 0 })] });
  expect(outcome(evicted, { gone: true })).toEqual({ state: 'succeeded', results: {} });
});

it('takes the results from the termination message, and no others than those that are declared', () => {
  const message = '{"rows": 12, "more": "x"}';
  expect(outcome(main(0, { message }), { of: counting })).toEqual({
    state: 'succeeded',
    results: { rows: '12' },
  });
  expect(outcome(main(0), { of: counting })).toEqual({
    state: 'failed',
    cause: 'result',
    message: 'it declares the results `rows` but wrote no `/airflow/xcom/return.json`',
    main: true,
  });
});

it.each([
  ['an exit code', main(3), { cause: 'exit-code', message: 'exit code 3', exitCode: 3 }],
  [
    'memory',
    main(137, { reason: 'OOMKilled' }),
    {
      cause: 'out-of-memory',
      message: 'out of memory: killed at its limit of 64Mi',
      help: 'raise `resources.memory.limit`, or use less',
      exitCode: 137,
    },
  ],
])('tells what the main container ended by: %s', (_, pod, expected) => {
  expect(outcome(pod)).toEqual({ state: 'failed', container: 'a', main: true, ...expected });
});

it('tells the init step that failed, and does not ask a sidecar', () => {
  const pod = podOf({
    initContainerStatuses: [
      endedContainer('fetch', { exitCode: 2 }),
      endedContainer('proxy', { exitCode: 1 }),
    ],
  });
  expect(outcome(pod)).toEqual({
    state: 'failed',
    container: 'a-fetch',
    main: false,
    cause: 'exit-code',
    message: 'init step `a-fetch`: exit code 2',
    exitCode: 2,
  });
});

it.each([
  [
    'its deadline',
    podOf({ reason: 'DeadlineExceeded', containerStatuses: [endedContainer('base', { exitCode: 137 })] }),
    { cause: 'timeout', message: 'took longer than 60 s', help: 'raise `timeout` if it needs longer' },
  ],
  [
    'a node, though its container was killed',
    podOf({ reason: 'NodeLost', containerStatuses: [endedContainer('base', { exitCode: 137 })] }),
    {
      cause: 'node-lost',
      message: 'its node was lost (`n1`)',
      help: 'it is made again up to 10 times, which counts as no retry; `kubectl describe node` may say more',
    },
  ],
  [
    'somebody who deleted it',
    podOf(
      { containerStatuses: [endedContainer('base', { exitCode: 143 })] },
      { deletionTimestamp: '2026-01-31T00:00:00Z' },
    ),
    {
      cause: 'removed',
      message: 'its pod was removed by someone else',
      help: 'nobody may delete the Jobs and pods of a run while it lasts',
    },
  ],
  [
    'what nobody knows',
    podOf({ phase: 'Failed', reason: 'UnexpectedAdmissionError', message: 'no devices' }),
    {
      cause: 'engine',
      message: 'its pod failed: UnexpectedAdmissionError: no devices',
      help: '`kubectl describe pod` may say more',
    },
  ],
])('tells what ended the pod: %s', (_, pod, expected) => {
  expect(outcome(pod)).toEqual(failed(expected));
});

it('takes a pod that is gone for one that somebody removed', () => {
  expect(outcome(podOf({ phase: 'Running' }), { gone: true })).toMatchObject({ cause: 'removed' });
});
