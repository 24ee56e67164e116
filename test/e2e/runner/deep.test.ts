import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type PipelineProject, pipelineProject } from './pipeline-project';
import { runChain } from './run-chain';

const WIDTH = 3;
const LAYERS = 20;

let project: PipelineProject | undefined;
afterEach(() => {
  if (!project) return;
  // Not by Compose: `docker compose down` would follow all ways through the file.
  execFileSync('docker', ['network', 'rm', `${project.name}_default`], { stdio: 'ignore' });
  rmSync(project.root, { recursive: true, force: true });
}, 60_000);

it('runs tasks in so many layers that there are billions of ways through them', async () => {
  const layer = (depth: number) => Array.from({ length: WIDTH }, (_, i) => `t${depth}-${i}`);
  const tasks = Array.from({ length: LAYERS }, (_, depth) =>
    layer(depth).map((name) => {
      const needs = depth === 0 ? [] : layer(depth - 1);
      const order = needs.map((need) => [`chain-${need}`, { condition: 'service_completed_successfully' }]);
      return { name, script: 'true', needs, service: { depends_on: Object.fromEntries(order) } };
    }),
  ).flat();
  project = await pipelineProject(tasks);
  const run = await runChain(project);
  expect(run.exitCode).toBe(0);
  expect(run.states).toEqual(Object.fromEntries(tasks.map(({ name }) => [name, 'succeeded'])));
}, 120_000);
