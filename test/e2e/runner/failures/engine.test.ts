import { PrivateEngine, type PrivateEngineOptions } from '../../../support/private-engine';
import { type PipelineProject, pipelineProject, type ScriptTask } from '../pipeline-project';
import { runChain } from '../run-chain';
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
  return { env: { DOCKER_HOST: engine.host } };
}

const alone = (task: Partial<ScriptTask>): ScriptTask => ({
  name: 'task',
  script: 'true',
  ...task,
  service: { network_mode: 'none', ...task.service },
});

const FULL = {
  message: 'the disk of the engine is full',
  help: '`docker system df` shows what takes the space, `docker system prune` frees what nobody uses',
};

it('knows a disk that is full, in the middle of a run and before one', async () => {
  const { env } = await started({ disk: '32m', args: ['--storage-driver', 'vfs'] });
  project = await pipelineProject(
    [
      alone({
        ...{ name: 'fill', script: 'cat /dev/zero > /full/file; true' },
        // A volume of the project stays when its container goes, and so does what fills the disk.
        service: { volumes: ['full:/full'], logging: { driver: 'none' } },
      }),
      // What the container of `fill` took is free again, which is enough for one container but not for two.
      alone({
        needs: ['fill'],
        before: [{ name: 'first', role: 'init', script: 'true', network_mode: 'none' }],
      }),
    ],
    { file: { volumes: { full: {} } } },
  );
  const run = await runChain(project, {}, env);
  expect(outcomesOf(run, 'task')).toEqual([
    { state: 'failed', cause: 'disk', container: 'task', main: true, ...FULL },
  ]);
  expect(run.exitCode).toBe(1);
}, 90_000);
