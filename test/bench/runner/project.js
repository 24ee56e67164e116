const { spawnSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { CLI, writeProject } = require('../write-project');

const IMAGE = 'registry.localhost/platform/tools:1.0.0';

const ENVIRONMENTS = `import { Environment, project } from 'fairlead';
const toolsImage = { repository: 'platform/tools', tag: '1.0.0' };
new Environment(project, 'local', { target: 'compose', registry: 'registry.localhost', toolsImage });
`;

/** Makes a project with these pipelines for this machine, and removes all of it after the work. */
async function withProject(pipelines, work) {
  const root = writeProject(ENVIRONMENTS, pipelines);
  const compose = (pipeline) => join(root, 'dist/local', pipeline, 'compose.yaml');
  try {
    return await work({ root, compose, run: (pipeline) => [CLI, 'run', pipeline], image: IMAGE });
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
