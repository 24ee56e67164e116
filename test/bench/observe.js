const { spawn } = require('node:child_process');
const { processUsage } = require('../support/process-usage');

/** The wall time of a command of Node, the cpu time and the peak memory of its process. */
function observe(argv, options) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, argv, { stdio: 'ignore', ...options });
    let seen = { cpu: 0, memory: 0 };
    const look = setInterval(() => {
      seen = processUsage(child.pid) ?? seen;
    }, 50);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, ...seen });
      else reject(new Error(`node ${argv.join(' ')} ended with ${code}`));
    });
  });
}

module.exports = { observe };
