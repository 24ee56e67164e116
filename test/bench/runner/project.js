const { execFileSync, spawnSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const CLI = join(__dirname, '../../../lib/cli/fairlead.js');
const IMAGE = 'registry.localhost/platform/tools:1.0.0';

const ENVIRONMENTS = `import { Environment, project } from 'fairlead';
const toolsImage = { repository: 'platform/tools', tag: '1.0.0' };
new Environment(project, 'local', { target: 'compose', registry: 'registry.localhost', toolsImage });
`;

/** A pipeline of tasks, as a user writes it: each is a name, a command, and the tasks that it waits for. */
function pipelineFile(name, tasks) {
  return `import { Pipeline, Task } from 'fairlead';
const tasks = ${JSON.stringify(tasks)};
export class ${name[0].toUpperCase()}${name.slice(1)} extends Pipeline {
  constructor(scope: never, id: string) {
    super(scope, id);
    const image = { repository: 'platform/tools', tag: '1.0.0' };
    for (const { name, command, after } of tasks) new Task(this, name, { image, command, dependsOn: after ?? [] });
  }
}
`;
}

/** Writes a project with these pipelines, synthesizes it, and removes all of it after the work. */
async function withProject(pipelines, work) {
  const root = mkdtempSync(join(tmpdir(), 'fairlead-bench-'));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const compose = (pipeline) => join(root, 'dist/local', pipeline, 'compose.yaml');
  const project = { root, compose, run: (pipeline) => [CLI, 'run', pipeline], image: IMAGE };
  try {
    write('package.json', JSON.stringify({ name: `bench-${process.pid}` }));
    write('pipelines/environments.ts', ENVIRONMENTS);
    for (const [name, tasks] of Object.entries(pipelines))
      write(`pipelines/${name}.ts`, pipelineFile(name, tasks));
    execFileSync(process.execPath, [CLI, 'synth'], { cwd: root, stdio: 'ignore' });
    return await work(project);
  } finally {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'down', '--volumes'], {
      cwd: root,
      encoding: 'utf8',
    });
    // An engine that has lost count of the endpoints of a network keeps it; the figures stand all the same.
    if (status !== 0) console.error(`==> left behind: ${stderr.trim().split('\n').at(-1)}`);
    rmSync(root, { recursive: true, force: true });
  }
}

module.exports = { withProject };
