import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
import { ownObjects } from './engine-objects';
import { LEDGER, ledger } from './ledger';
import { recordedLog, recordedRun } from './recorded';
import { runProcess } from './run-process';

let project: PipelineProject | undefined;
afterEach(() => project?.remove(), 60_000);

/** Waits until the test makes the file `go`. */
const WAIT = 'echo ready; until [ -e /ledger/go ]; do sleep 0.05; done';

const waiting = (task: Partial<ScriptTask> = {}): ScriptTask => ({
  name: 'task',
  script: `${WAIT}; echo done`,
  ...task,
  service: { volumes: LEDGER, init: false, ...task.service },
});

const docker = (...args: string[]) => execFileSync('docker', args, { encoding: 'utf8' });
const container = ({ name }: PipelineProject, service = 'chain-task') =>
  docker('ps', '-aq', '--filter', `name=${name}-${service}-2`).trim();
const go = ({ root }: PipelineProject) => writeFileSync(join(root, 'ledger', 'go'), '');

/** Starts the run, and kills its runner once the task waits. */
async function killedRun({ root }: PipelineProject, text = '| ready'): Promise<void> {
  const run = runProcess(root);
  await run.until(text);
  run.kill('SIGKILL');
  await run.ended;
}

const outcome = (of: PipelineProject) => recordedRun(of)?.tasks[0]?.attempts[0]?.outcome;

it('goes on with containers that still run, and writes their log on', async () => {
  project = await pipelineProject([
    waiting({
      script: `printf '\\000\\377 '; echo warm >&2; ${WAIT}; echo done >> /ledger/done; echo bye`,
      before: [
        { name: 'proxy', role: 'sidecar', script: 'trap "echo stopped; exit" TERM; sleep 600 & wait' },
      ],
    }),
  ]);
  await killedRun(project, ' ready');
  go(project);
  const resumed = await runChain(project, { resume: true });
  expect(resumed.states).toEqual({ task: 'succeeded' });
  expect(resumed.events.filter(({ type }) => type === 'message')).toEqual([]);
  expect(recordedLog(project, 'task', 1)).toBe(`\0\xff ready\nbye\n`);
  expect(recordedLog(project, 'task', 1, 'stderr')).toBe('warm\n');
  expect(recordedLog(project, 'task', 1, 'proxy/stdout')).toBe('stopped\n');
  expect(ledger(project)).toEqual(['done']);
  expect(ownObjects(project).filter((object) => object.includes('chain-'))).toEqual([]);
}, 60_000);

it.each<[string, Partial<ScriptTask>, unknown]>([
  ['success', { script: `${WAIT}; echo done >> /ledger/done` }, { state: 'succeeded', results: {} }],
  [
    'a result',
    {
      script: `${WAIT}; echo '{"rows": 4}' > /airflow/xcom/return.json`,
      results: { rows: 'integer' },
      service: { volumes: [...LEDGER, { type: 'volume', target: '/airflow/xcom' }] },
    },
    { state: 'succeeded', results: { rows: '4' } },
  ],
  [
    'failure',
    { script: `${WAIT}; exit 7` },
    {
      state: 'failed',
      cause: 'exit-code',
      exitCode: 7,
      message: 'exit code 7',
      container: 'task',
      main: true,
    },
  ],
  [
    'success, however late somebody looks',
    { script: `${WAIT}; echo done >> /ledger/done`, timeoutSeconds: 2 },
    { state: 'succeeded', results: {} },
  ],
])(
  'takes over what ended while nobody looked: %s',
  async (_, task, expected) => {
    project = await pipelineProject([waiting(task)]);
    await killedRun(project);
    go(project);
    docker('wait', container(project));
    execFileSync('sleep', ['2']);
    await runChain(project, { resume: true });
    expect(outcome(project)).toEqual(expected);
    expect(recordedRun(project)?.tasks[0]?.attempts).toHaveLength(1);
  },
  60_000,
);

it('still ends what takes too long', async () => {
  project = await pipelineProject([waiting({ timeoutSeconds: 3, gracePeriodSeconds: 1 })]);
  await killedRun(project);
  execFileSync('sleep', ['3']);
  await runChain(project, { resume: true });
  expect(outcome(project)).toEqual({
    state: 'failed',
    cause: 'timeout',
    message: 'took longer than 3 s',
    help: 'raise `timeout` if it needs longer',
    main: false,
  });
}, 60_000);

it('begins anew what somebody has removed, and what had not come to its main container', async () => {
  project = await pipelineProject([waiting({ name: 'gone' }), waiting({ name: 'task' })]);
  const run = runProcess(project.root);
  await run.until('task | ready');
  await run.until('gone | ready');
  run.kill('SIGKILL');
  await run.ended;
  docker('rm', '-fv', container(project, 'chain-gone'));
  go(project);
  expect((await runChain(project, { resume: true })).exitCode).toBe(0);
  expect(recordedRun(project)?.tasks.map(({ attempts }) => attempts.map(({ outcome }) => outcome))).toEqual([
    [
      {
        state: 'failed',
        cause: 'lost',
        message: 'nobody saw its end: the runner was killed, and the engine has nothing left of it',
        main: false,
      },
      { state: 'succeeded', results: {} },
    ],
    [{ state: 'succeeded', results: {} }],
  ]);
}, 60_000);

it('begins anew what had not come to its main container, and removes what there was', async () => {
  project = await pipelineProject(
    [
      {
        name: 'task',
        script: 'true',
        before: [
          {
            name: 'setup',
            role: 'init',
            script: 'if [ ${RUN_ATTEMPT-1} = 1 ]; then echo ready; sleep 600; fi',
          },
        ],
        variables: ['RUN_ATTEMPT'],
      },
    ],
    { variables: { RUN_ATTEMPT: '1' } },
  );
  await killedRun(project, 'ready');
  expect((await runChain(project, { resume: true })).exitCode).toBe(0);
  expect(recordedRun(project)?.tasks[0]?.attempts.map(({ outcome }) => outcome)).toEqual([
    { state: 'failed', cause: 'lost', message: 'the runner was killed before it had started', main: false },
    { state: 'succeeded', results: {} },
  ]);
  expect(ownObjects(project).filter((object) => object.includes('chain-'))).toEqual([]);
}, 60_000);

it('another run removes what a killed one left, and says so', async () => {
  project = await pipelineProject([waiting({ scratch: ['scratch'] })], {
    file: { volumes: { scratch: {} } },
  });
  await killedRun(project);
  const [left] = readdirSync(join(project.root, '.fairlead', 'runs'));
  go(project);
  const other = await runChain(project);
  expect(other.exitCode).toBe(0);
  expect(other.events.filter(({ type }) => type === 'message')).toEqual([
    {
      time: expect.any(String),
      type: 'message',
      level: 'warning',
      text: `removed what run \`${left}\` had left: 1 container, 1 volume`,
    },
  ]);
  expect(
    ownObjects(project).filter((object) => object.includes('chain-') || object.includes('scratch')),
  ).toEqual([]);
}, 60_000);

it('leaves what another process drives, and lets only one drive a run', async () => {
  project = await pipelineProject([waiting({ script: `${WAIT}; echo done >> /ledger/done` })]);
  await killedRun(project);
  const [id] = readdirSync(join(project.root, '.fairlead', 'runs'));
  const first = runProcess(project.root, { resume: true });
  await first.until('goes on');
  const second = runProcess(project.root, { resume: id ?? '' });
  expect((await second.ended).output).toContain(`run \`${id}\` is still running`);
  go(project);
  const other = await runChain(project);
  expect(other.events.filter(({ type }) => type === 'message')).toEqual([]);
  expect((await first.ended).code).toBe(0);
  expect(ledger(project)).toEqual(['done', 'done']);
}, 60_000);

it('an interrupt ends what goes on, too', async () => {
  project = await pipelineProject([waiting({ service: { init: true } })]);
  await killedRun(project);
  const resumed = runProcess(project.root, { resume: true });
  await resumed.until('goes on');
  resumed.kill('SIGINT');
  expect((await resumed.ended).code).toBe(130);
  expect(outcome(project)).toMatchObject({ state: 'cancelled', cause: 'interrupted' });
  expect(ownObjects(project).filter((object) => object.includes('chain-'))).toEqual([]);
}, 60_000);
