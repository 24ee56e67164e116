const { spawnSync } = require('node:child_process');

/** One run of a command: wall seconds, and the peak memory in KiB where the command prints it as its last line. */
function runOnce(argv, options) {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', ...options });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`node ${argv.join(' ')} ended with ${status}:\n${stderr}`);
  return { seconds, memory: Number(stdout.trim().split('\n').at(-1)) };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs the commands in turn, several times, so that whatever else the machine does hits all alike; the medians. */
function measure(commands, times) {
  const runs = commands.map(() => []);
  for (let i = 0; i < times; i++) {
    for (const [index, { argv, before, ...options }] of commands.entries()) {
      before?.();
      runs[index].push(runOnce(argv, options));
    }
  }
  return runs.map((results) => ({
    seconds: median(results.map(({ seconds }) => seconds)),
    memory: median(results.map(({ memory }) => memory)),
  }));
}

module.exports = { measure };
