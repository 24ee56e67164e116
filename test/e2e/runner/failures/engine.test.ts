import { busyboxImage } from '../../../support/busybox-image';
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

const FULL = {
  message: 'the disk of the engine is full',
  help: '`docker system df` shows what takes the space, `docker system prune` frees what nobody uses',
};

/** Five times as large as the image of `fill`, so that it finds no room where a container of that one was. */
const LARGE = 'fairlead-test/large:1';
const large = { image: LARGE, script: 'true' };

function makeLarge(engine: PrivateEngine): void {
  const grow = ['sh', '-c', 'head -c 8m /dev/zero > /ballast'];
  engine.docker(['run', '--network', 'none', '--name', 'grown', busyboxImage(), ...grow]);
  engine.docker(['commit', 'grown', LARGE]);
  engine.docker(['rm', 'grown']);
}

it('knows a disk that is full, in the middle of a run and before one', async () => {
  // Every container of this storage driver is a copy of its image.
  const { engine, env } = await started({ disk: '128m', args: ['--storage-driver', 'vfs'] });
  makeLarge(engine);
  project = await pipelineProject(
    [
      alone({
        ...{ name: 'fill', script: 'cat /dev/zero > /full/file; true' },
        // A volume of the project stays when its container goes, and so does what fills the disk.
        service: { volumes: ['full:/full'], logging: { driver: 'none' } },
      }),
      alone({
        ...{ name: 'early', needs: ['fill'] },
        before: [{ name: 'first', role: 'init', network_mode: 'none', ...large }],
      }),
      alone({ ...{ name: 'late', needs: ['early'], rule: 'all-done' }, ...large }),
    ],
    { file: { volumes: { full: {} } } },
  );
  const run = await runChain(project, { keepGoing: true }, env);
  const full = { state: 'failed', cause: 'disk', help: FULL.help };
  expect(outcomesOf(run, 'early')).toEqual([
    { ...full, container: 'first', main: false, message: `init step \`first\`: ${FULL.message}` },
  ]);
  expect(outcomesOf(run, 'late')).toEqual([
    { ...full, container: 'late', main: true, message: FULL.message },
  ]);
  expect([run.states, run.exitCode]).toEqual([{ fill: 'succeeded', early: 'failed', late: 'failed' }, 1]);
  project.remove();
  project = await pipelineProject([alone(large)]);
  const next = await runChain(project, {}, env);
  expect(messagesOf(next)).toEqual([['error', FULL.message, FULL.help]]);
  expect([next.states, next.exitCode]).toEqual([{}, 3]);
}, 90_000);
