import { podOutcome } from '../../../../src/runner/kubernetes/failures/pod-outcome';
import { planTaskOf } from '../../../support/plans';

/** How an attempt ended whose only container did so with this code and these last words. */
function outcome(exitCode: number, closing = '') {
  const task = planTaskOf({ name: 'extract' });
  const state = { terminated: { exitCode, reason: 'Error' } };
  const status = { phase: 'Failed', containerStatuses: [{ name: 'extract', state }] } as const;
  const pod = { metadata: { name: 'p', uid: 'u', resourceVersion: '1' }, spec: {}, status };
  return podOutcome({ pod, gone: false, task, templates: new Map(), closing: () => closing });
}

it('names the disks of a cluster where a program says that one is full', () => {
  expect(outcome(1, 'cp: write error: No space left on device\n')).toEqual({
    ...{ state: 'failed', cause: 'exit-code', container: 'extract', main: true, exitCode: 1 },
    message: 'exit code 1',
    help: "a disk is full that it writes to: its node's (`kubectl describe node` shows `DiskPressure`), or a volume or scratch space with a size",
  });
});

it('names the node where a program was killed, and not for its memory limit', () => {
  expect(outcome(137)).toMatchObject({
    message: 'exit code 137 (SIGKILL)',
    help: 'it was killed, but not at its memory limit: by itself, or by a node without memory left (`kubectl describe node` shows it)',
  });
});
