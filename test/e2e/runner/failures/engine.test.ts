import { setTimeout } from 'node:timers/promises';
import { PrivateEngine, type PrivateEngineOptions } from '../../../support/private-engine';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
import { messagesOf } from './messages-of';
import { outcomesOf } from './outcomes-of';

let project: PipelineProject | undefined;
let engine: PrivateEngine | undefined;
afterEach(async () => {
  await engine?.remove();
  engine = undefined;
  project?.remove();
}, 60_000);

async function started(options?: PrivateEngineOptions) {
  engine = await PrivateEngine.start(options);
  return { engine, env: { DOCKER_HOST: engine.host } };
}

const alone = (task: Partial<ScriptTask>): ScriptTask => ({
  name: 'task',
  script: 'true',
  ...task,
  service: { network_mode: 'none', ...task.service },
});

it('ends with 3 when the engine goes away in the middle of a run', async () => {
  const { engine, env } = await started();
  const retries = { limit: 3, delaySeconds: 0, backoff: 'constant', maxDelaySeconds: 0 } as const;
  project = await pipelineProject([
    alone({ script: 'echo ready; sleep 600', retries }),
    alone({ name: 'other', script: 'sleep 600' }),
    alone({ name: 'after', needs: ['task'], rule: 'all-done' }),
  ]);
  const running = runChain(project, {}, env);
  for (;;) {
    const ids = engine.docker(['ps', '--quiet']).split('\n').filter(Boolean);
    if (ids.length === 2) break;
    await setTimeout(50);
  }
  await engine.crash();
  const run = await running;
  const gone = {
    ...{ state: 'failed', cause: 'engine-gone', main: false },
    message: expect.stringMatching(
      new RegExp(
        `^no Docker Engine answers at ${engine.folder}/docker.sock \\((ECONNRESET|ECONNREFUSED|EPIPE)\\)$`,
      ),
    ),
    help: 'start it again, then go on with `fairlead run --resume`',
  };
  expect(outcomesOf(run, 'task').concat(outcomesOf(run, 'other'))).toContainEqual(gone);
  expect(run.states).toEqual({ task: 'failed', other: 'failed', after: 'cancelled' });
  expect([run.exitCode, messagesOf(run)]).toEqual([3, []]);
}, 90_000);

const FULL = {
  message: 'the disk of the engine is full',
  help: '`docker system df` shows what takes the space, `docker system prune` frees what nobody uses',
};

it('knows a disk that is full, in the middle of a run and before one', async () => {
  const { env } = await started({ disk: '32m', args: ['--storage-driver', 'vfs'] });
  project = await pipelineProject([
    alone({ name: 'fill', script: 'cat /dev/zero > /file; true', service: { logging: { driver: 'none' } } }),
    alone({ needs: ['fill'] }),
  ]);
  const run = await runChain(project, {}, env);
  expect(outcomesOf(run, 'task')).toEqual([
    { state: 'failed', cause: 'disk', container: 'task', main: true, ...FULL },
  ]);
  expect(run.exitCode).toBe(1);
}, 90_000);
