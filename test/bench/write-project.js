const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const CLI = join(__dirname, '../../lib/cli/fairlead.js');

/** A pipeline of tasks, as a user writes it: each is a name, a command, and the tasks that it waits for. */
function pipelineFile(name, tasks) {
  return `import { Pipeline, Task } from 'fairlead';
const tasks = ${JSON.stringify(tasks)};
export class ${name[0].toUpperCase()}${name.slice(1)} extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id, { owner: 'bench' });
    const image = { repository: 'platform/tools', tag: '1.0.0' };
    for (const { name, command, after } of tasks) new Task(this, name, { image, command, dependsOn: after ?? [] });
  }
}
`;
}

/** Writes a project with these pipelines, synthesizes it; its folder. */
function writeProject(environments, pipelines) {
  const root = mkdtempSync(join(tmpdir(), 'fairlead-bench-'));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', JSON.stringify({ name: `bench-${process.pid}` }));
  write('pipelines/environments.ts', environments);
  for (const [name, tasks] of Object.entries(pipelines))
    write(`pipelines/${name}.ts`, pipelineFile(name, tasks));
  execFileSync(process.execPath, [CLI, 'synth'], { cwd: root, stdio: 'ignore' });
  return root;
}

module.exports = { CLI, writeProject };
