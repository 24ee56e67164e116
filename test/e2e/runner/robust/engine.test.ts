import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PrivateEngine } from '../../../support/private-engine';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
import { LEDGER, ledger } from './ledger';
import { recordedRun } from './recorded';
import { runProcess } from './run-process';

let engine: PrivateEngine;
let project: PipelineProject | undefined;

beforeAll(async () => {
  engine = await PrivateEngine.start();
}, 120_000);
afterAll(() => engine.remove(), 120_000);
afterEach(() => {
  if (project) rmSync(project.root, { recursive: true, force: true });
});

const WAIT = 'touch /ledger/$$(hostname); until [ -e /ledger/go ]; do sleep 0.05; done';

const task = (name: string, more: Partial<ScriptTask> = {}): ScriptTask => ({
  name,
  script: `${WAIT}; echo ${name} >> /ledger/done`,
  retries: { limit: 1, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 3600 },
  ...more,
  service: { volumes: LEDGER, network_mode: 'none', stop_grace_period: '1s', ...more.service },
});

const SERVICE = {
  services: {
    database: {
      image: 'fairlead-test/busybox:1',
      entrypoint: ['/bin/sh', '-c', 'sleep 600'],
      init: true,
      network_mode: 'none',
    },
  },
};

/** Waits until so many attempts wait. */
async function waiting({ root }: PipelineProject, attempts: number): Promise<void> {
  const folder = join(root, 'ledger');
  const count = () => (existsSync(folder) ? readdirSync(folder).length : 0);
  for (const end = Date.now() + 60_000; count() < attempts; await setTimeout(50))
    if (Date.now() > end) throw new Error(`only ${count()} attempts wait`);
}

/** An engine that comes back from a crash may take a container for ended whose program goes on. */
function endPrograms(containers: readonly string[]): void {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const cgroup = readFileSync(`/proc/${id}/cgroup`, 'utf8');
      if (containers.some((container) => cgroup.includes(container))) process.kill(Number(id), 'SIGKILL');
    } catch {} // it has ended meanwhile
}

const outcomes = (of: PipelineProject) =>
  recordedRun(of)?.tasks.map(({ name, attempts }) => [name, ...attempts.map(({ outcome }) => outcome)]);

const ENDED = {
  state: 'failed',
  cause: 'engine',
  main: false,
  message: 'the Docker Engine went away and ended it',
};
const DONE = { state: 'succeeded', results: {} };

it.each(['stop', 'crash'] as const)(
  'goes on with an engine that is started again after a %s: what it ended is tried again',
  async (end) => {
    project = await pipelineProject([task('one'), task('two'), task('last', { needs: ['one', 'two'] })], {
      services: ['database'],
      environmentFile: SERVICE,
    });
    mkdirSync(join(project.root, 'ledger'));
    const run = runProcess(project.root, {}, { DOCKER_HOST: engine.host });
    await waiting(project, 2);
    const ended = readdirSync(join(project.root, 'ledger'));
    await engine[end]();
    await run.until('the Docker Engine went away: waiting up to 60 s for it');
    await engine.serve();
    endPrograms(ended);
    await waiting(project, 4);
    const names = (...filter: string[]) => engine.docker(['ps', ...filter, '--format', '{{.Names}}']).trim();
    expect(names('--filter', 'name=database')).toBe(`${project.name}-database-1`);
    writeFileSync(join(project.root, 'ledger', 'go'), '');
    const { code, output } = await run.ended;
    expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
    expect(outcomes(project)).toEqual([
      ['one', ENDED, DONE],
      ['two', ENDED, DONE],
      ['last', DONE],
    ]);
    expect(ledger(project)).toEqual(['last', 'one', 'two']);
    expect(names('--all', '--filter', 'name=chain-')).toBe('');
    engine.docker(['rm', '-f', `${project.name}-database-1`]);
  },
  180_000,
);

it('ends with 3 when the engine stays away, and a resume finishes the run', async () => {
  const retries = { limit: 3, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 0 } as const;
  project = await pipelineProject([
    task('one', { retries }),
    task('two'),
    task('last', { needs: ['one'], rule: 'all-done' }),
  ]);
  mkdirSync(join(project.root, 'ledger'));
  const running = runChain(project, {}, { DOCKER_HOST: engine.host });
  await waiting(project, 2);
  await engine.crash();
  const run = await running;
  expect([run.exitCode, run.states]).toEqual([3, { one: 'failed', two: 'failed', last: 'cancelled' }]);
  expect(run.events.flatMap((event) => (event.type === 'message' ? [event.text] : []))).toEqual([
    'the Docker Engine went away: waiting up to 60 s for it',
  ]);
  const gone = {
    ...{ state: 'failed', cause: 'engine-gone', main: false },
    message: 'the Docker Engine went away, and did not come back within 60 s',
    help: 'start it again, then go on with `fairlead run --resume`',
  };
  expect(outcomes(project)).toEqual([['one', gone], ['two', gone], ['last']]);

  await engine.serve();
  writeFileSync(join(project.root, 'ledger', 'go'), '');
  expect((await runChain(project, { resume: true }, { DOCKER_HOST: engine.host })).exitCode).toBe(0);
  expect(ledger(project)).toEqual(['last', 'one', 'two']);
  expect(engine.docker(['ps', '-aq'])).toBe('');
}, 180_000);
