import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { leftOf } from './left-of';
import { type PipelineProject, pipelineProject, type ScriptTask } from './pipeline-project';
import { type ChainRun, runChain } from './run-chain';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const RETRY = { limit: 2, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 3600 } as const;
const RESULTS = { volumes: [{ type: 'volume', target: '/airflow/xcom' }] };
const result = (text: string) => `printf '${text}' > /airflow/xcom/return.json`;

const outcomesOf = (run: ChainRun, task: string) =>
  run.events.flatMap((event) =>
    event.type === 'attempt-ended' && event.task === task ? [event.outcome] : [],
  );

it('retries, skips, fails for good and follows the trigger rules', async () => {
  const tasks: ScriptTask[] = [
    { name: 'flaky', script: 'exit $(( ${RUN_ATTEMPT-1} < 3 ))', variables: ['RUN_ATTEMPT'], retries: RETRY },
    { name: 'nothing', script: 'exit 99', skipExitCodes: [99], retries: RETRY },
    { name: 'fatal', script: 'exit 64', fatalExitCodes: [64], retries: RETRY },
    { name: 'after-flaky', script: 'true', needs: ['flaky'] },
    { name: 'after-nothing', script: 'true', needs: ['nothing'] },
    { name: 'after-fatal', script: 'true', needs: ['fatal', 'flaky'] },
    { name: 'on-failure', script: 'true', needs: ['fatal'], rule: 'one-failed' },
    { name: 'no-failure', script: 'true', needs: ['flaky'], rule: 'one-failed' },
    { name: 'always', script: 'true', needs: ['fatal', 'after-nothing'], rule: 'all-done' },
  ];
  project = await pipelineProject(tasks, { variables: { RUN_ATTEMPT: '1' } });
  const run = await runChain(project, { keepGoing: true });
  expect(run.states).toEqual({
    flaky: 'succeeded',
    nothing: 'skipped',
    fatal: 'failed',
    'after-flaky': 'succeeded',
    'after-nothing': 'skipped',
    'after-fatal': 'upstream-failed',
    'on-failure': 'succeeded',
    'no-failure': 'skipped',
    always: 'succeeded',
  });
  expect(outcomesOf(run, 'flaky').map(({ state }) => state)).toEqual(['failed', 'failed', 'succeeded']);
  expect(outcomesOf(run, 'fatal')).toHaveLength(1);
  expect(run.exitCode).toBe(1);
}, 90_000);

const main = { state: 'failed', container: 'task', main: true };

const failures: Readonly<Record<string, readonly [ScriptTask, Record<string, unknown>]>> = {
  'an exit code': [
    { name: 'task', script: 'exit 3' },
    { ...main, cause: 'exit-code', exitCode: 3, message: 'exit code 3' },
  ],
  'a signal': [
    { name: 'task', script: 'kill -SEGV $$$$' },
    { ...main, cause: 'exit-code', exitCode: 139, message: 'exit code 139 (SIGSEGV)' },
  ],
  'out of memory': [
    {
      name: 'task',
      script: 'exec tail /dev/zero',
      service: { mem_limit: '16m', memswap_limit: '16m' },
    },
    {
      ...main,
      cause: 'out-of-memory',
      exitCode: 137,
      message: expect.stringMatching(/^out of memory: killed at its limit of 16Mi \(measured peak \d+Mi\)$/),
      help: 'raise `resources.memory.limit`, or use less',
    },
  ],
  'its timeout': [
    { name: 'task', script: 'sleep 60', timeoutSeconds: 1 },
    { state: 'failed', cause: 'timeout', main: false, message: 'took longer than 1 s' },
  ],
  'its timeout, although it ignores the polite stop': [
    { name: 'task', script: 'trap "" TERM; sleep 60 & wait; wait', timeoutSeconds: 1, gracePeriodSeconds: 1 },
    { state: 'failed', cause: 'timeout', main: false, message: 'took longer than 1 s' },
  ],
  'its start-up timeout': [
    {
      name: 'task',
      script: 'true',
      before: [{ name: 'wait', role: 'init', script: 'sleep 60' }],
      startupTimeoutSeconds: 1,
    },
    { state: 'failed', cause: 'startup-timeout', main: false, message: 'did not start within 1 s' },
  ],
  'command not found': [
    { name: 'task', script: '', service: { entrypoint: ['nope', '-x'], init: false } },
    {
      ...main,
      cause: 'start',
      message: 'the image has no command `nope`',
      help: 'check `command` and `args`, and what the image holds',
    },
  ],
  'a path that is not there': [
    { name: 'task', script: '', service: { entrypoint: ['/opt/nope'], init: false } },
    {
      ...main,
      cause: 'start',
      message: 'the image has no command `/opt/nope`',
      help: 'check `command` and `args`, and what the image holds',
    },
  ],
  'command not found, behind an init process': [
    { name: 'task', script: '', service: { entrypoint: ['nope'] } },
    {
      ...main,
      cause: 'exit-code',
      exitCode: 127,
      message: 'exit code 127',
      help: '127 mostly means that a command was not found: the last lines name it',
    },
  ],
  'a script without its first line': [
    {
      name: 'task',
      script: '',
      service: { entrypoint: ['/data/script'], init: false, volumes: ['./script:/data/script:ro'] },
    },
    {
      ...main,
      cause: 'start',
      exitCode: 1,
      message: 'the command is no program for this machine (exec format error)',
      help: 'build the image for this platform; a script needs a first line like `#!/bin/sh`',
    },
  ],
  'a file that is not executable': [
    { name: 'task', script: '', service: { entrypoint: ['/etc/passwd'], init: false } },
    {
      ...main,
      cause: 'start',
      message: "the task's user may not execute `/etc/passwd`",
      help: 'make it executable in the image',
    },
  ],
  'an init step': [
    { name: 'task', script: 'true', before: [{ name: 'check', role: 'init', script: 'exit 4' }] },
    {
      state: 'failed',
      cause: 'exit-code',
      container: 'check',
      main: false,
      exitCode: 4,
      message: 'init step `check`: exit code 4',
    },
  ],
  'no result': [
    { name: 'task', script: 'true', service: RESULTS, results: { rows: 'integer' } },
    {
      state: 'failed',
      cause: 'result',
      main: true,
      message: 'it declares the results `rows` but wrote no `/airflow/xcom/return.json`',
    },
  ],
  'a wrong result': [
    {
      name: 'task',
      script: result('{"rows": "x", "more": 1}'),
      service: RESULTS,
      results: { rows: 'integer' },
    },
    {
      state: 'failed',
      cause: 'result',
      main: true,
      message: '`/airflow/xcom/return.json` is wrong: `rows` must be of type integer, not "x"',
    },
  ],
  'too large a result': [
    {
      name: 'task',
      script: 'head -c 5000 /dev/zero > /airflow/xcom/return.json',
      service: RESULTS,
      results: { rows: 'integer' },
    },
    {
      state: 'failed',
      cause: 'result',
      main: true,
      message: '`/airflow/xcom/return.json` has 5000 bytes; the limit is 4095',
    },
  ],
};

it.each(Object.entries(failures))(
  'tells apart: %s',
  async (_, [task, failure]) => {
    project = await pipelineProject([task], { files: { 'dist/local/chain/script': 'true\n' } });
    chmodSync(join(project.root, 'dist/local/chain/script'), 0o755);
    const run = await runChain(project);
    expect(outcomesOf(run, 'task')).toEqual([failure]);
    expect([run.states, run.exitCode]).toEqual([{ task: 'failed' }, 1]);
    expect(leftOf(project)).toEqual([]);
  },
  60_000,
);
