import { sidecarProblem } from '../../../../src/runner/kubernetes/failures/sidecar-problem';
import type { ContainerStatus } from '../../../../src/runner/kubernetes/objects/pod';
import { planTaskOf } from '../../../support/plans';
import { podOf } from '../../../support/pods';

const task = (waitUntilReady: boolean) =>
  planTaskOf({
    name: 'a',
    containers: [
      { name: 'a-proxy', role: 'sidecar', service: 'proxy', image: 'proxy:1', waitUntilReady },
      { name: 'a', role: 'main', service: 'base', image: 'etl:1' },
    ],
  });
const FAILED = { state: 'failed', container: 'a-proxy', main: false };
const pod = (status: Omit<ContainerStatus, 'name'>) =>
  podOf({ initContainerStatuses: [{ name: 'proxy', ...status }] });

it('tells how a sidecar ended before it was ready', () => {
  const ended = { state: { terminated: { exitCode: 3, reason: 'Error' } } };
  expect(sidecarProblem(pod(ended), task(true))).toEqual({
    ...FAILED,
    cause: 'sidecar',
    message: 'sidecar `a-proxy`: exit code 3, before it was ready',
    exitCode: 3,
  });
});

it('tells one that is started again', () => {
  const again = {
    state: { waiting: { reason: 'CrashLoopBackOff' } },
    lastState: { terminated: { exitCode: 1, reason: 'OOMKilled' } },
  };
  expect(sidecarProblem(pod(again), task(true))).toEqual({
    ...FAILED,
    cause: 'out-of-memory',
    message: 'sidecar `a-proxy`: out of memory: killed, before it was ready',
    help: 'raise `resources.memory.limit`, or use less',
    exitCode: 1,
  });
});

it.each([137, 143])('tells one that the kubelet ended since its check failed, with %i', (exitCode) => {
  expect(sidecarProblem(pod({ lastState: { terminated: { exitCode } } }), task(true))).toEqual({
    ...FAILED,
    cause: 'sidecar',
    message: 'sidecar `a-proxy`: did not get ready',
    help: 'read its log above; its readiness check decides',
  });
});

it('says nothing about one that is ready, runs, or that nobody waits for', () => {
  const ended = { terminated: { exitCode: 1 } };
  expect(sidecarProblem(pod({ started: true, lastState: ended }), task(true))).toBeUndefined();
  expect(sidecarProblem(pod({ state: { running: {} } }), task(true))).toBeUndefined();
  expect(sidecarProblem(pod({ state: ended }), task(false))).toBeUndefined();
  expect(sidecarProblem(podOf(), task(true))).toBeUndefined();
});
