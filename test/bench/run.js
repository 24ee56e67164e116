// Every speed that the project promises, each side by side with what a user would take instead: `make bench`.
// With names of suites, those alone: `make bench BENCH='one-task fan-out'`.
const SUITES = {
  'command-line': () => require('./command-line').commandLine(7),
  synthesis: () => require('./synthesis').synthesis(7),
  'one-task': () => require('./runner/one-task').oneTask(),
  'fan-out': () => require('./runner/fan-out').fanOut(),
  chain: () => require('./runner/chain').chain(),
  logs: () => require('./runner/logs').logs(),
  'many-tasks': () => require('./runner/many-tasks').manyTasks(),
  'cluster-fan-out': () => require('./cluster/fan-out').clusterFanOut(),
  'cluster-chain': () => require('./cluster/chain').clusterChain(),
  'cluster-logs': () => require('./cluster/logs').clusterLogs(),
};

// Where it is set, any Node program reads and parses all of those certificates before its first line, for 50 ms and more,
// also to print its version: that is the machine's cost, and no suite opens a connection that needs them.
delete process.env.NODE_EXTRA_CA_CERTS;

async function main(names) {
  const unknown = names.filter((name) => !(name in SUITES));
  if (unknown.length > 0)
    throw new Error(`no suite ${unknown.join(', ')}: ${Object.keys(SUITES).join(', ')}`);
  const rows = [];
  for (const name of names.length > 0 ? names : Object.keys(SUITES)) {
    console.error(`==> ${name}`);
    rows.push(...(await SUITES[name]()).map(judge));
  }
  print(rows);
  return rows.every(({ missed }) => !missed);
}

/** A bar is a ratio to `theirs`, or what may come on top of it. */
function judge(row) {
  const { ours, theirs, bar, plus } = row;
  const limit = plus === undefined ? theirs * bar : theirs + plus;
  return { ...row, missed: ours > limit };
}

const show = (value, unit = 's') => `${value.toFixed(unit === 's' ? 3 : 0)} ${unit}`.padStart(10);

function print(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(
    `${'medians'.padEnd(width)}  ${'ours'.padStart(10)}  ${'theirs'.padStart(10)}   ratio      bar`,
  );
  for (const { what, ours, theirs, unit, bar, plus, missed } of rows) {
    const figures = [what.padEnd(width), show(ours, unit), show(theirs, unit)].join('  ');
    const limit = plus === undefined ? String(bar) : `+${plus} s`;
    const verdict = missed ? 'MISSED' : 'ok';
    console.log(`${figures}  ${(ours / theirs).toFixed(2).padStart(6)}  ${limit.padStart(7)}  ${verdict}`);
  }
}

main(process.argv.slice(2)).then((ok) => {
  process.exitCode = ok ? 0 : 1;
});
