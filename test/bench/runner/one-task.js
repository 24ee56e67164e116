const { readFileSync } = require('node:fs');
const { parse } = require('yaml');
const { measure } = require('../measure');
const { withProject } = require('./project');

const TIMES = 20;

/** One task against `docker run --rm` of a container with the same settings on the same network. */
function oneTask() {
  return withProject({ one: [{ name: 'hello', command: ['echo', 'hello'] }] }, (project) => {
    const { root: cwd, image } = project;
    const fairlead = { argv: project.run('one'), cwd };
    measure([fairlead], 1);
    const { name } = parse(readFileSync(project.compose('one'), 'utf8'));
    const same = [
      '--network',
      `${name}_default`,
      '--user',
      '10001:10001',
      '--cap-drop',
      'ALL',
      '--read-only',
    ];
    const more = ['--security-opt', 'no-new-privileges:true', '--log-driver', 'local', '--volume', '/tmp'];
    const alike = { program: 'docker', argv: ['run', '--rm', ...same, ...more, image, 'echo', 'hello'] };
    const [ours, theirs] = measure([fairlead, alike], TIMES);
    const what = 'one task against docker run --rm with its settings';
    return [{ what, ours: ours.seconds, theirs: theirs.seconds, plus: 0.15 }];
  });
}

module.exports = { oneTask };
