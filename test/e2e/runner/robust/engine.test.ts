import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
import { LEDGER, ledger } from './ledger';
import { type OwnEngine, ownEngine } from './own-engine';
import { recordedRun } from './recorded';
import { runProcess } from './run-process';

let engine: OwnEngine;
let project: PipelineProject | undefined;

beforeAll(async () => {
  engine = await ownEngine();
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

const outcomes = (of: PipelineProject) =>
  recordedRun(of)?.tasks.map(({ name, attempts }) => [name, ...attempts.map(({ outcome }) => outcome)]);

const ENDED = {
  state: 'failed',
  cause: 'engine',
  main: false,
  message: 'the Docker Engine went away and ended it',
};
const DONE = { state: 'succeeded', results: {} };

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'goes on with an engine that is started again after %s: what it ended is tried again',
  async (signal) => {
    project = await pipelineProject([task('one'), task('two'), task('last', { needs: ['one', 'two'] })], {
      services: ['database'],
      environmentFile: SERVICE,
    });
    mkdirSync(join(project.root, 'ledger'));
    const run = runProcess(project.root, {}, engine.env);
    await waiting(project, 2);
    await engine.end(signal);
    await run.until('the Docker Engine went away: waiting up to 60 s for it');
    await engine.start();
    await waiting(project, 4);
    expect(engine.docker('ps', '--filter', 'name=database', '--format', '{{.Names}}')).toBe(
      `${project.name}-database-1`,
    );
    writeFileSync(join(project.root, 'ledger', 'go'), '');
    const { code, output } = await run.ended;
    expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
    expect(outcomes(project)).toEqual([
      ['one', ENDED, DONE],
      ['two', ENDED, DONE],
      ['last', DONE],
    ]);
    expect(ledger(project)).toEqual(['last', 'one', 'two']);
    expect(engine.docker('ps', '-a', '--filter', 'name=chain-', '--format', '{{.Names}}')).toBe('');
    engine.docker('rm', '-f', `${project.name}-database-1`);
  },
  180_000,
);

it('ends with 3 when the engine stays away, and a resume finishes the run', async () => {
  project = await pipelineProject([task('one'), task('last', { needs: ['one'] })]);
  mkdirSync(join(project.root, 'ledger'));
  const run = runProcess(project.root, { progress: 'quiet' }, engine.env);
  await waiting(project, 1);
  await engine.end('SIGKILL');
  const { code, output } = await run.ended;
  const { run: id } = recordedRun(project) ?? {};
  expect(code).toBe(3);
  expect(output).toContain('went away');
  expect(output).toContain('fairlead run --resume');
  expect(id).toBeDefined();
  await engine.start();
  writeFileSync(join(project.root, 'ledger', 'go'), '');
  expect((await runChain(project, { resume: true }, engine.env)).exitCode).toBe(0);
  expect(ledger(project)).toEqual(['last', 'one']);
  expect(engine.docker('ps', '-aq')).toBe('');
}, 180_000);
