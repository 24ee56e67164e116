import { chainProject } from './chain-project';
import { slowTasks } from './slow-tasks';

const project = chainProject(slowTasks(400));
jest.setTimeout(180_000);

test('a run goes on in the background, is shown there, and is cancelled', async () => {
  const detached = await project.fairlead('run', 'chain', '--env', 'staging', '--detach');
  const id = detached.stdout.trim();
  expect(detached).toEqual({
    exitCode: 0,
    stdout: `${id}\n`,
    stderr: `goes on in the background\n  = help: \`fairlead logs chain -f --env staging\` shows it, \`fairlead cancel ${id} --env staging\` stops it\n`,
  });
  const { stdout } = await project.fairlead('runs', '--env', 'staging', '-o', 'json');
  expect(JSON.parse(stdout)).toMatchObject([{ run: id, state: 'running' }]);
  const cancelled = await project.fairlead('cancel', id, '--env', 'staging');
  expect(cancelled).toEqual({ exitCode: 0, stdout: `stopped run ${id}\n`, stderr: '' });
  const after = await project.fairlead('runs', 'show', id, '-o', 'json');
  expect(JSON.parse(after.stdout)).toMatchObject({ run: id, state: 'interrupted', exitCode: 130 });
});

test('what the background refuses is told here, and leaves no run', async () => {
  const refused = await project.fairlead('run', 'chian', '--env', 'staging', '--detach');
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
  expect(refused.stderr).toContain('did you mean `chain`?');
  const { stdout } = await project.fairlead('runs', '--env', 'staging', '-o', 'json');
  expect(JSON.parse(stdout)).toHaveLength(1);
});
