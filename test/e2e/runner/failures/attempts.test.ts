import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { leftOf } from '../left-of';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
import { outcomesOf } from './outcomes-of';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

const RESULTS = { volumes: [{ type: 'volume', target: '/airflow/xcom' }] };
const result = (text: string) => `printf '${text}' > /airflow/xcom/return.json`;
const script = { init: false, volumes: ['./script:/data/script:ro'], entrypoint: ['/data/script'] };

const MEMORY = { mem_limit: '16m', memswap_limit: '16m' };
const OUT_OF_MEMORY = /^out of memory: killed at its limit of 16Mi( \(measured peak 1\dMi\))?$/;
const NO_PROGRAM = {
  cause: 'exec-format',
  message: 'the command is no program for this machine (exec format error)',
  help: 'build the image for this platform; a script needs a first line like `#!/bin/sh`',
};
const notFound = (name: string) => ({
  cause: 'command-not-found',
  message: `the image has no command \`${name}\``,
  help: 'check `command` and `args`, and what the image holds',
});
const notAllowed = (name: string) => ({
  cause: 'permission',
  message: `the task's user may not execute \`${name}\``,
  help: 'make it executable in the image',
});
const noUser = (what: string) => ({
  cause: 'user',
  message: `the image has no ${what}`,
  help: 'name `user` by its numbers, `{ uid, gid }`, or create it in the image',
});

/** Of the main container: its script and service, and what is said of it. */
const main: Readonly<Record<string, readonly [Partial<ScriptTask>, Record<string, unknown>]>> = {
  'an exit code': [{ script: 'exit 3' }, { cause: 'exit-code', exitCode: 3, message: 'exit code 3' }],
  'a signal': [
    { script: 'kill -SEGV $$$$' },
    { cause: 'exit-code', exitCode: 139, message: 'exit code 139 (SIGSEGV)' },
  ],
  'a kill that is none of memory': [
    { script: 'kill -KILL $$$$' },
    {
      cause: 'exit-code',
      exitCode: 137,
      message: 'exit code 137 (SIGKILL)',
      help: 'it was killed, but not at its memory limit: by itself, or by a machine without memory left (`dmesg` names it)',
    },
  ],
  'a command that a shell does not find': [
    { script: 'nope' },
    {
      cause: 'exit-code',
      exitCode: 127,
      message: 'exit code 127',
      help: '127 mostly means that a command was not found: the last lines name it',
    },
  ],
  'a command that a shell may not execute': [
    { script: '/etc/passwd' },
    {
      cause: 'exit-code',
      exitCode: 126,
      message: 'exit code 126',
      help: '126 mostly means that a command could not be executed: the last lines name it',
    },
  ],
  'out of memory': [
    { script: 'exec tail /dev/zero', service: MEMORY },
    {
      cause: 'out-of-memory',
      exitCode: 137,
      message: expect.stringMatching(OUT_OF_MEMORY),
      help: 'raise `resources.memory.limit`, or use less',
    },
  ],
  'command not found': [{ service: { entrypoint: ['nope', '-x'], init: false } }, notFound('nope')],
  'a path that is not there': [
    { service: { entrypoint: ['/opt/nope'], init: false } },
    notFound('/opt/nope'),
  ],
  'command not found, behind an init process': [
    { service: { entrypoint: ['nope'] } },
    { ...notFound('nope'), exitCode: 127 },
  ],
  'a script without its first line': [{ service: script }, { ...NO_PROGRAM, exitCode: 1 }],
  'a file that is not executable': [
    { service: { entrypoint: ['/etc/passwd'], init: false } },
    notAllowed('/etc/passwd'),
  ],
  'a file that is not executable, behind an init process': [
    { service: { entrypoint: ['/etc/passwd'] } },
    { ...notAllowed('/etc/passwd'), exitCode: 126 },
  ],
  'a user that the image does not know': [{ service: { user: 'nope' } }, noUser('user `nope`')],
  'a group that the image does not know': [{ service: { user: '1000:nope' } }, noUser('group `nope`')],
  'a read-only root': [
    { script: 'echo x > /file', service: { read_only: true } },
    {
      cause: 'exit-code',
      exitCode: 1,
      message: 'exit code 1',
      help: 'the root is read-only: write below `/tmp` or into a mount, or say `readOnlyRoot: false`',
    },
  ],
  'a volume that is full': [
    {
      script: 'cat /dev/zero > /full/file',
      service: { tmpfs: ['/full:size=64k'], volumes: [] },
    },
    {
      cause: 'exit-code',
      exitCode: 1,
      message: 'exit code 1',
      help: "a disk is full that it writes to: the engine's (`docker system df`), or a volume or scratch space with a size",
    },
  ],
};

it.each(Object.entries(main))(
  'tells apart: %s',
  async (_, [task, failure]) => {
    project = await pipelineProject([{ name: 'task', script: '', ...task }], {
      files: { 'dist/local/chain/script': 'true\n' },
    });
    chmodSync(join(project.root, 'dist/local/chain/script'), 0o755);
    const run = await runChain(project);
    expect(outcomesOf(run, 'task')).toEqual([{ state: 'failed', container: 'task', main: true, ...failure }]);
    expect([run.states, run.exitCode]).toEqual([{ task: 'failed' }, 1]);
    expect(leftOf(project)).toEqual([]);
  },
  60_000,
);

/** Of a container before the main one. */
const HEALTH = { healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 1 } };
type Before = NonNullable<ScriptTask['before']>[number];
const beside: Readonly<Record<string, readonly [Omit<Before, 'name'>, Record<string, unknown>]>> = {
  'an exit code of an init step': [
    { role: 'init', script: 'exit 4' },
    { cause: 'exit-code', exitCode: 4, message: 'init step `check`: exit code 4' },
  ],
  'an init step out of memory': [
    { role: 'init', script: 'exec tail /dev/zero', ...MEMORY },
    {
      cause: 'out-of-memory',
      exitCode: 137,
      message: expect.stringMatching(/^init step `check`: out of memory: killed at its limit of 16Mi/),
      help: 'raise `resources.memory.limit`, or use less',
    },
  ],
  'an init step without its command': [
    { role: 'init', script: '', entrypoint: ['nope'], init: false },
    { ...notFound('nope'), message: 'init step `check`: the image has no command `nope`' },
  ],
  'a sidecar without its command': [
    { role: 'sidecar', script: '', entrypoint: ['nope'], init: false },
    { ...notFound('nope'), message: 'sidecar `check`: the image has no command `nope`' },
  ],
  'a sidecar that ends before it is ready': [
    { role: 'sidecar', waitUntilReady: true, script: 'exit 3', ...HEALTH },
    { cause: 'sidecar', exitCode: 3, message: 'sidecar `check`: exit code 3, before it was ready' },
  ],
  'a sidecar out of memory before it is ready': [
    { role: 'sidecar', waitUntilReady: true, script: 'exec tail /dev/zero', ...MEMORY, ...HEALTH },
    {
      cause: 'out-of-memory',
      exitCode: 137,
      message: expect.stringMatching(
        /^sidecar `check`: out of memory: killed at its limit of 16Mi.*, before it was ready$/,
      ),
      help: 'raise `resources.memory.limit`, or use less',
    },
  ],
  'a sidecar whose readiness check fails': [
    { role: 'sidecar', waitUntilReady: true, script: 'sleep 60', ...HEALTH },
    {
      cause: 'sidecar',
      message: 'sidecar `check`: did not get ready',
      help: 'read its log above; its readiness check decides',
    },
  ],
};

it.each(Object.entries(beside))(
  'tells apart: %s',
  async (_, [before, failure]) => {
    project = await pipelineProject([
      { name: 'task', script: 'true', before: [{ name: 'check', ...before } as Before] },
    ]);
    const run = await runChain(project);
    expect(outcomesOf(run, 'task')).toEqual([
      { state: 'failed', container: 'check', main: false, ...failure },
    ]);
    expect([run.states, run.exitCode]).toEqual([{ task: 'failed' }, 1]);
    expect(leftOf(project)).toEqual([]);
  },
  60_000,
);

/** Of the attempt as a whole, and of its result. */
const whole: Readonly<Record<string, readonly [Partial<ScriptTask>, Record<string, unknown>]>> = {
  'its timeout': [
    { script: 'sleep 60', timeoutSeconds: 1 },
    {
      cause: 'timeout',
      main: false,
      message: 'took longer than 1 s',
      help: 'raise `timeout` if it needs longer',
    },
  ],
  'its timeout, although it ignores the polite stop': [
    { script: 'trap "" TERM; sleep 60 & wait; wait', timeoutSeconds: 1, gracePeriodSeconds: 1 },
    {
      cause: 'timeout',
      main: false,
      message: 'took longer than 1 s',
      help: 'raise `timeout` if it needs longer',
    },
  ],
  'its start-up timeout': [
    { before: [{ name: 'wait', role: 'init', script: 'sleep 60' }], startupTimeoutSeconds: 1 },
    {
      cause: 'startup-timeout',
      main: false,
      message: 'did not start within 1 s',
      help: 'raise `startupTimeout` if its init steps and sidecars need longer',
    },
  ],
  'no result': [
    { script: 'true', service: RESULTS, results: { rows: 'integer' } },
    {
      cause: 'result',
      main: true,
      message: 'it declares the results `rows` but wrote no `/airflow/xcom/return.json`',
    },
  ],
  'a wrong result': [
    { script: result('{"rows": "x", "more": 1}'), service: RESULTS, results: { rows: 'integer' } },
    {
      cause: 'result',
      main: true,
      message: '`/airflow/xcom/return.json` is wrong: `rows` must be of type integer, not "x"',
    },
  ],
  'too large a result': [
    {
      script: 'head -c 5000 /dev/zero > /airflow/xcom/return.json',
      service: RESULTS,
      results: { rows: 'integer' },
    },
    { cause: 'result', main: true, message: '`/airflow/xcom/return.json` has 5000 bytes; the limit is 4095' },
  ],
};

it.each(Object.entries(whole))(
  'tells apart: %s',
  async (_, [task, failure]) => {
    project = await pipelineProject([{ name: 'task', script: 'true', ...task }]);
    const run = await runChain(project);
    expect(outcomesOf(run, 'task')).toEqual([{ state: 'failed', ...failure }]);
    expect([run.states, run.exitCode]).toEqual([{ task: 'failed' }, 1]);
    expect(leftOf(project)).toEqual([]);
  },
  60_000,
);
