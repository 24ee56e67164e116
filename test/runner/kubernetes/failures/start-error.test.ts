import { startError } from '../../../../src/runner/kubernetes/failures/start-error';

const NOT_THERE =
  'failed to create containerd task: OCI runtime create failed: exec: "nothing": executable file not found in $PATH: unknown';

it.each(['StartError', 'ContainerCannotRun'])('tells a command that is not there by %s', (reason) => {
  expect(startError({ exitCode: 128, reason, message: NOT_THERE })).toMatchObject({
    cause: 'command-not-found',
    message: expect.stringContaining('`nothing`'),
  });
});

it('hands on what nobody knows', () => {
  expect(startError({ exitCode: 128, reason: 'StartError', message: 'cgroup gone' })).toEqual({
    cause: 'engine',
    message: 'the container could not start: cgroup gone',
    help: '`kubectl describe pod` may say more',
  });
});

it('says nothing where the program ran', () => {
  expect(startError({ exitCode: 127, reason: 'Error', message: NOT_THERE })).toBeUndefined();
  expect(startError({ exitCode: 0, reason: 'Completed' })).toBeUndefined();
});
