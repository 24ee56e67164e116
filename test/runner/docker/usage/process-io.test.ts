import { processIo } from '../../../../src/runner/docker/usage/process-io';

it('reads what a process has read and written, and passes over one that has ended', () => {
  const one = processIo(`${process.pid}\n`);
  expect(one).toEqual({ readBytes: expect.any(Number), writtenBytes: expect.any(Number) });
  expect(processIo(`${process.pid}\n4194305\n`)).toEqual(one);
});

it('knows nothing of processes that cannot be seen', () => {
  expect(processIo('4194305\n')).toBeUndefined();
  expect(processIo('')).toBeUndefined();
});
