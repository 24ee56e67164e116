const { closeSync, openSync } = require('node:fs');
const { join } = require('node:path');
const { checkLines, writeLines } = require('../count-lines');
const { measure } = require('../measure');
const { observe } = require('../observe');
const { withClusterProject } = require('./project');

const TIMES = 3;
const LOADS = { single: [1, 1_000_000], many: [20, 50_000] };
/** What is compared with a load for memory: half of its lines. */
const HALVES = Object.entries(LOADS).map(([name, [tasks, lines]]) => [`${name}half`, [tasks, lines / 2]]);

/**
 * What tasks write, on stdout and in the record of the run, against `kubectl logs -f` of the same Jobs into files: the
 * time, and whether memory grows with the lines.
 */
function clusterLogs() {
  const pipelines = Object.fromEntries(
    [...Object.entries(LOADS), ...HALVES].map(([name, [tasks, lines]]) => [
      name,
      Array.from({ length: tasks }, (_, i) => ({ name: `t${i}`, command: writeLines(lines) })),
    ]),
  );
  return withClusterProject(pipelines, async (project) => {
    const rows = [];
    for (const [name, load] of Object.entries(LOADS)) rows.push(...(await compare(project, name, load)));
    return rows;
  });
}

async function compare({ root: cwd, env, kubectl, kubectlText, run, jobsFile }, name, [tasks, lines]) {
  const ours = join(cwd, 'ours');
  const theirs = join(cwd, 'theirs');
  const peak = async (pipeline) => {
    const file = openSync(ours, 'w');
    const { memory } = await observe(run(pipeline), { cwd, env, stdio: ['ignore', file, 'ignore'] });
    closeSync(file);
    return memory;
  };
  const memory = await peak(name);
  checkLines(ours, ' | line ', tasks * lines);
  const half = await peak(`${name}half`);

  const fairlead = { program: 'sh', argv: ['-c', `"$0" "$@" > ${ours}`, process.execPath, ...run(name)] };
  const file = jobsFile(name);
  // There is no log before the container runs.
  const one = `until ${kubectlText} logs -f job/${name}-$1 > ${theirs}.$1 2> /dev/null; do sleep 0.2; done`;
  const script = `one() { ${one}; }
${kubectlText} apply -f ${file}
for i in $(seq 0 ${tasks - 1}); do one $i & done
wait
${kubectlText} wait --for=condition=complete --timeout=300s -f ${file}`;
  const remove = () => kubectl('delete', 'jobs', '-l', 'bench', '--cascade=foreground');
  const [own, byHand] = measure(
    [
      { ...fairlead, cwd, env },
      { program: 'sh', argv: ['-c', script], before: remove },
    ],
    TIMES,
  );
  checkLines(ours, ' | line ', tasks * lines);
  for (let i = 0; i < tasks; i++) checkLines(`${theirs}.${i}`, 'line ', lines);
  const load = `${tasks === 1 ? 'one task' : `${tasks} tasks`} with ${lines.toLocaleString('en')} lines`;
  return [
    { what: `${load} against kubectl logs -f`, ours: own.seconds, theirs: byHand.seconds, bar: 1 },
    { what: `${load}, peak memory against half of them`, ours: memory, theirs: half, unit: 'KiB', bar: 1.2 },
  ];
}

module.exports = { clusterLogs };
