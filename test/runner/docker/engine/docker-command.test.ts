import { chmodSync } from 'node:fs';
import { dockerCommand } from '../../../../src/runner/docker/engine/docker-command';
import { temporaryFolder } from '../../../support/temporary-folder';
import { writeTree } from '../../../support/tree';

const folder = temporaryFolder();
afterEach(() => jest.useRealTimers());

/** A `docker` that does what the script says. */
function call(script: string, polite: AbortSignal, heard: () => void) {
  writeTree(folder.path, { docker: `#!/bin/sh\n${script}\n` });
  chmodSync(`${folder.path}/docker`, 0o755);
  const env = { PATH: `${folder.path}:${process.env.PATH}` };
  const stop = { polite, hard: new AbortController().signal };
  return dockerCommand({ args: [], env, stop, onLine: heard });
}

test('passes on a signal', async () => {
  const polite = new AbortController();
  const ended = call(
    'trap "echo stopped >&2; exit 3" TERM; echo up; while :; do sleep 0.1; done',
    polite.signal,
    () => polite.abort(),
  );
  await expect(ended).rejects.toThrow('stopped');
});

test('kills what has not ended some time after a signal', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  const polite = new AbortController();
  const ended = call('trap "" TERM; echo up; while :; do sleep 0.1; done', polite.signal, () => {
    polite.abort();
    jest.advanceTimersByTime(10_000);
  });
  await expect(ended).rejects.toThrow('');
});

test('hands on what is to be read', async () => {
  const lines: string[] = [];
  writeTree(folder.path, { docker: '#!/bin/sh\ncat\n' });
  chmodSync(`${folder.path}/docker`, 0o755);
  const stop = { polite: new AbortController().signal, hard: new AbortController().signal };
  const env = { PATH: `${folder.path}:${process.env.PATH}` };
  await dockerCommand({ args: [], env, stop, input: 'a\nb\n', onLine: (line) => lines.push(line) });
  expect(lines).toEqual(['a', 'b']);
});
