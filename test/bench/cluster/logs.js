const { join } = require('node:path');
const { checkLines, writeLines } = require('../count-lines');
const { measure } = require('../measure');
const { withClusterProject } = require('./project');

const TIMES = 3;
const LOADS = { single: [1, 1_000_000], many: [20, 50_000] };

/** What tasks write, on stdout and in the record of the run, against `kubectl logs -f` of the same Jobs into files. */
function clusterLogs() {
  const pipelines = Object.fromEntries(
    Object.entries(LOADS).map(([name, [tasks, lines]]) => [
      name,
      Array.from({ length: tasks }, (_, i) => ({ name: `t${i}`, command: writeLines(lines) })),
    ]),
  );
  return withClusterProject(pipelines, ({ root: cwd, env, kubectl, kubectlText, run, jobsFile }) =>
    Object.entries(LOADS).flatMap(([name, [tasks, lines]]) => {
      const ours = join(cwd, 'ours');
      const theirs = join(cwd, 'theirs');
      const fairlead = { program: 'sh', argv: ['-c', `"$0" "$@" > ${ours}`, process.execPath, ...run(name)] };
      measure([{ ...fairlead, cwd, env }], 1);
      const file = jobsFile(name);
      // There is no log before the container runs.
      const one = `until ${kubectlText} logs -f job/${name}-$1 > ${theirs}.$1 2> /dev/null; do sleep 0.2; done`;
      const all = `one() { ${one}; }
${kubectlText} apply -f ${file}
for i in $(seq 0 ${tasks - 1}); do one $i & done
wait
${kubectlText} wait --for=condition=complete --timeout=300s -f ${file}`;
      const remove = () => kubectl('delete', 'jobs', '-l', 'bench', '--cascade=foreground');
      const [own, byHand] = measure(
        [
          { ...fairlead, cwd, env },
          { program: 'sh', argv: ['-c', all], before: remove },
        ],
        TIMES,
      );
      checkLines(ours, ' | line ', tasks * lines);
      for (let i = 0; i < tasks; i++) checkLines(`${theirs}.${i}`, 'line ', lines);
      const what = `${tasks === 1 ? 'one task' : `${tasks} tasks`} with ${lines.toLocaleString('en')} lines against kubectl logs -f`;
      return [{ what, ours: own.seconds, theirs: byHand.seconds, bar: 1 }];
    }),
  );
}

module.exports = { clusterLogs };
