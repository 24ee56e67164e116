const { spawnSync } = require('node:child_process');

/** One run of a command, of Node unless it says another: wall seconds, and the peak memory in KiB where it prints that as its last line. */
function runOnce(argv, { program = process.execPath, ...options }) {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, argv, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 600_000,
    ...options,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${status}:\n${stderr}${stdout}`);
  return {
    seconds,
    memory: Number(
      String(stdout ?? '')
        .trim()
        .split('\n')
        .at(-1),
    ),
  };
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
