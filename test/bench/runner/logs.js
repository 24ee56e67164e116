const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');
const { checkLines, writeLines } = require('../count-lines');
const { measure } = require('../measure');
const { withProject } = require('./project');

const TIMES = 3;
const LOADS = { single: [1, 1_000_000], many: [20, 50_000] };

/** What tasks write, on stdout and in the record of the run, against `docker logs -f` of the same containers into files. */
function logs() {
  const pipelines = Object.fromEntries(
    Object.entries(LOADS).map(([name, [tasks, lines]]) => [
      name,
      Array.from({ length: tasks }, (_, i) => ({ name: `t${i}`, command: writeLines(lines) })),
    ]),
  );
  return withProject(pipelines, ({ root: cwd, compose, run, image }) => {
    const network = `${parse(readFileSync(compose('single'), 'utf8')).name}_default`;
    return Object.entries(LOADS).flatMap(([name, [tasks, lines]]) => {
      const command = writeLines(lines).map((word) => `'${word}'`);
      const one = `id=$(docker run --detach --network ${network} --log-driver local ${image} ${command.join(' ')})
docker logs --follow $id > ${join(cwd, 'theirs')}.$1
docker rm --volumes $id > /dev/null`;
      const all = `one() {\n${one}\n}\nfor i in $(seq ${tasks}); do one $i & done\nwait`;
      const into = (argv) => ({
        program: 'sh',
        argv: ['-c', `"$0" "$@" > ${join(cwd, 'ours')}`, ...argv],
        cwd,
      });
      measure([into([process.execPath, ...run(name)])], 1);
      const [ours, theirs] = measure(
        [into([process.execPath, ...run(name)]), { program: 'sh', argv: ['-c', all] }],
        TIMES,
      );
      checkLines(join(cwd, 'ours'), ' | line ', tasks * lines);
      const what = `${tasks === 1 ? 'one task' : `${tasks} tasks`} with ${lines.toLocaleString('en')} lines against docker logs -f`;
      return [{ what, ours: ours.seconds, theirs: theirs.seconds, bar: 1 }];
    });
  });
}

module.exports = { logs };
