import { podProblem } from '../../../../src/runner/kubernetes/failures/pod-problem';
import { planTaskOf } from '../../../support/plans';
import { podOf } from '../../../support/pods';

const MISSING =
  'apply what `dist/` says; secret values come from whoever provides the secrets of the environment';
const task = planTaskOf({
  name: 'a',
  containers: [
    { name: 'a-fetch', role: 'init', service: 'fetch', image: 'busybox:1' },
    { name: 'a', role: 'main', service: 'base', image: 'etl:1' },
  ],
});
const unscheduled = (message: string) =>
  podOf({ conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }] });
const waiting = (name: string, reason: string, message: string) =>
  podOf({ containerStatuses: [{ name, state: { waiting: { reason, message } } }] });

it.each([
  [
    'no room',
    '0/2 nodes are available: 2 Insufficient memory. no new claims to deallocate, preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.',
    '0/2 nodes are available: 2 Insufficient memory',
  ],
  [
    'a taint',
    '0/1 nodes are available: 1 node(s) had untolerated taint(s). preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    '0/1 nodes are available: 1 node(s) had untolerated taint(s)',
  ],
  ['words without a full stop', 'no nodes', 'no nodes'],
])('tells in the words of the scheduler: %s', (_, words, reasons) => {
  expect(podProblem(unscheduled(words), task)).toEqual({
    cause: 'unschedulable',
    message: `no node takes it: ${reasons}`,
    help: 'ask for less (`resources`), check `nodeSelector`, `tolerations` and `affinity`, or wait until a node has room',
    mayPass: true,
  });
});

it('tells a claim that is not there from a node that is missing', () => {
  const words = '0/1 nodes are available: persistentvolumeclaim "shared" not found. preemption: 0/1 nodes.';
  expect(podProblem(unscheduled(words), task)).toEqual({
    cause: 'missing',
    message: 'there is no PersistentVolumeClaim `shared` in the namespace',
    help: MISSING,
    mayPass: false,
  });
});

it('names the container whose image or settings are wrong', () => {
  expect(podProblem(waiting('fetch', 'ErrImageNeverPull', ''), task)).toEqual({
    cause: 'image',
    message: 'the node has no image `busybox:1`, and `imagePullPolicy` is `Never`',
    help: 'bring the image to the node, or let it be pulled',
    mayPass: false,
    container: 'a-fetch',
  });
  expect(podProblem(waiting('base', 'CreateContainerConfigError', 'secret "login" not found'), task)).toEqual(
    {
      cause: 'missing',
      message: 'there is no Secret `login` in the namespace',
      help: MISSING,
      mayPass: false,
      container: 'a',
    },
  );
});

it.each(['CreateContainerConfigError', 'CreateContainerError'])('hands on the words of %s', (reason) => {
  const words = 'container has runAsNonRoot and image will run as root';
  expect(podProblem(waiting('base', reason, words), task)).toEqual({
    cause: 'config',
    message: `the container cannot be made: ${words}`,
    help: 'check the fields of the task that the message is about, and `fairlead synth --check`',
    mayPass: false,
    container: 'a',
  });
});

it('says nothing about a pod that starts', () => {
  expect(podProblem(podOf(), task)).toBeUndefined();
  expect(podProblem({ ...podOf(), status: {} }, task)).toBeUndefined();
  expect(podProblem(waiting('base', 'ContainerCreating', ''), task)).toBeUndefined();
  expect(podProblem(podOf({ conditions: [{ type: 'PodScheduled', status: 'True' }] }), task)).toBeUndefined();
});
