import type { PlanContainer } from '../../../../src/assembly/plan';
import { explainExit } from '../../../../src/runner/docker/explain/explain-exit';

const main: PlanContainer = { name: 'extract', role: 'main', service: 's', image: 'i' };
const plain = { memoryLimit: 0, opening: '', closing: '' };
const times = { started: '2026-01-31T00:00:00.000Z', ended: '2026-01-31T00:00:01.000Z' };
const exit = (exitCode: number, outOfMemory = false, peakMemoryBytes?: number) => ({
  exitCode,
  outOfMemory,
  usage: { ...times, ...(peakMemoryBytes !== undefined && { peakMemoryBytes }) },
});

it.each([
  [exit(3), plain, { cause: 'exit-code', message: 'exit code 3' }],
  [exit(137), plain, { cause: 'exit-code', message: 'exit code 137 (SIGKILL)' }],
  [
    exit(126),
    plain,
    {
      message: 'exit code 126',
      help: '126 mostly means that a command could not be executed: the last lines name it',
    },
  ],
  [exit(137, true), plain, { cause: 'out-of-memory', message: 'out of memory: killed' }],
  [
    exit(137, true),
    { ...plain, memoryLimit: 512 * 2 ** 20 },
    { cause: 'out-of-memory', message: 'out of memory: killed at its limit of 512Mi' },
  ],
  [
    exit(137, true, 509 * 2 ** 20),
    { ...plain, memoryLimit: 512 * 2 ** 20 },
    {
      cause: 'out-of-memory',
      message: 'out of memory: killed at its limit of 512Mi (measured peak 509Mi)',
      help: 'raise `resources.memory.limit`, or use less',
    },
  ],
  [
    exit(1),
    { ...plain, opening: 'exec /app/run: exec format error\n' },
    { cause: 'exec-format', message: 'the command is no program for this machine (exec format error)' },
  ],
  [
    exit(1),
    { ...plain, opening: 'reading: exec format error\n' },
    { cause: 'exit-code', message: 'exit code 1' },
  ],
])('%j with %j', (ended, surroundings, failure) => {
  expect(explainExit(main, ended, surroundings)).toMatchObject({
    state: 'failed',
    container: 'extract',
    main: true,
    exitCode: ended.exitCode,
    ...failure,
  });
});

it.each([
  ['prepare', 'step `check`: exit code 3'],
  ['init', 'init step `check`: exit code 3'],
] as const)('names a container in the role %s', (role, message) => {
  expect(explainExit({ ...main, name: 'check', role }, exit(3), plain)).toEqual({
    state: 'failed',
    cause: 'exit-code',
    container: 'check',
    main: false,
    exitCode: 3,
    message,
  });
});
