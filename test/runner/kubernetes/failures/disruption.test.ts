import { disruption } from '../../../../src/runner/kubernetes/failures/disruption';
import type { Pod } from '../../../../src/runner/kubernetes/objects/pod';
import { podOf } from '../../../support/pods';

const HELP =
  'it is made again up to 10 times, which counts as no retry; `kubectl describe node` may say more';
const target = (reason?: string, message?: string): Pod =>
  podOf({
    conditions: [
      { type: 'Ready', status: 'False' },
      { type: 'DisruptionTarget', status: 'True', ...(reason && { reason }), ...(message && { message }) },
    ],
  });

it.each([
  [
    'preemption',
    target('PreemptionByScheduler', 'preempting to accommodate a higher priority pod.'),
    'preempted',
    'a pod of higher priority took its place (`n1`): preempting to accommodate a higher priority pod',
  ],
  ['a taint', target('DeletionByTaintManager'), 'node-lost', 'its node was lost (`n1`)'],
  ['a node that is gone', target('DeletionByPodGC'), 'node-lost', 'its node was lost (`n1`)'],
  [
    'an eviction by somebody',
    target('EvictionByEvictionAPI', 'Eviction API: evicting'),
    'evicted',
    'it was evicted from its node (`n1`): Eviction API: evicting',
  ],
  [
    'a kubelet',
    target('TerminationByKubelet', 'The node was low on resource: memory.'),
    'evicted',
    'its node evicted it (`n1`): The node was low on resource: memory',
  ],
  ['a reason that nobody knows yet', target('TeaBreak'), 'evicted', 'it was evicted from its node (`n1`)'],
  [
    'a kubelet that writes no condition',
    podOf({ reason: 'Evicted', message: 'Pod was rejected: the node had condition: [DiskPressure].' }),
    'evicted',
    'its node evicted it (`n1`): Pod was rejected: the node had condition: [DiskPressure]',
  ],
  ['a node that is lost', podOf({ reason: 'NodeLost' }), 'node-lost', 'its node was lost (`n1`)'],
  ['a shutdown', podOf({ reason: 'NodeShutdown' }), 'evicted', 'its node was shut down (`n1`)'],
  ['a shutdown in time', podOf({ reason: 'Terminated' }), 'evicted', 'its node was shut down (`n1`)'],
  [
    'critical pods of the node',
    podOf({ reason: 'Preempting' }),
    'preempted',
    'a pod of higher priority took its place (`n1`)',
  ],
  ['no node', { ...target('DeletionByPodGC'), spec: {} }, 'node-lost', 'its node was lost'],
])('tells %s', (_, pod, cause, message) => {
  expect(disruption(pod)).toEqual({ cause, message, help: HELP });
});

it.each([
  'Pod ephemeral local storage usage exceeds the total limit of containers 1Mi.',
  'Usage of EmptyDir volume "scratch" exceeds the limit "1Mi".',
  'Container main exceeded its local ephemeral storage limit "1Mi".',
])('is no disruption where the task itself used too much: %s', (words) => {
  const expected = {
    cause: 'disk',
    message: `it was evicted: ${words.slice(0, -1)}`,
    help: 'raise `resources.ephemeralStorage.limit` or the size of the scratch space, or write less',
  };
  expect(disruption(target('TerminationByKubelet', words))).toEqual(expected);
  expect(disruption(podOf({ reason: 'Evicted', message: words }))).toEqual(expected);
});

it.each([
  ['a pod that failed', podOf({ phase: 'Failed' })],
  ['a deadline', podOf({ phase: 'Failed', reason: 'DeadlineExceeded' })],
  [
    'a disruption that did not come',
    podOf({ conditions: [{ type: 'DisruptionTarget', status: 'False', reason: 'PreemptionByScheduler' }] }),
  ],
])('says nothing about %s', (_, pod) => {
  expect(disruption(pod)).toBeUndefined();
});
