const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { measure } = require('../measure');
const { bodiesFile } = require('./bodies-file');
const { withProject } = require('./project');

const COUNT = 50;
const TIMES = 3;
const AT_ONCE = [2, 4, 8, 16];

/** Fifty tasks that need nothing of each other, against the same containers by hand and by Compose. */
function fanOut() {
  const tasks = Array.from({ length: COUNT }, (_, i) => ({ name: `t${i}`, command: ['echo', `hello ${i}`] }));
  return withProject({ fan: tasks }, (project) => {
    const { root: cwd } = project;
    const fairlead = { argv: project.run('fan'), cwd };
    measure([fairlead], 1);
    const bodies = bodiesFile(cwd, 'fan', COUNT);
    const file = project.compose('fan');
    const down = () =>
      execFileSync('docker', ['compose', '-f', file, 'rm', '--force', '--stop', '--volumes'], {
        stdio: 'ignore',
      });
    const services = tasks.map(({ name }) => `fan-${name}`).join('\\n');
    const compose = (argv) => ({ program: 'docker', argv: ['compose', '-f', file, ...argv], before: down });
    const run = `printf '${services}\\n' | xargs -P 8 -I {} docker compose -f ${file} run --rm -T --no-deps {}`;
    const [ours, up, runs, ...api] = measure(
      [
        fairlead,
        compose(['up']),
        { program: 'sh', argv: ['-c', run], before: down },
        ...AT_ONCE.map((count) => ({ argv: [join(__dirname, 'engine-api.js'), bodies, String(count)] })),
      ],
      TIMES,
    );
    down();
    const best = Math.min(...api.map(({ seconds }) => seconds));
    const at = AT_ONCE[api.findIndex(({ seconds }) => seconds === best)];
    const row = (what, theirs, bar) => ({ what, ours: ours.seconds, theirs, bar });
    return [
      row(`${COUNT} tasks against the Engine API alone, ${at} at once`, best, 1.1),
      row(`${COUNT} tasks against docker compose up`, up.seconds, 1),
      row(`${COUNT} tasks against 8 parallel docker compose run`, runs.seconds, 1),
    ];
  });
}

module.exports = { fanOut };
