const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');

/** The wall time of a command of Node, the cpu time and the peak memory of its process. */
function observe(argv, options) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, argv, { stdio: 'ignore', ...options });
    let seen = { cpu: 0, memory: 0 };
    const look = setInterval(() => {
      seen = usage(child.pid) ?? seen;
    }, 50);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, ...seen });
      else reject(new Error(`node ${argv.join(' ')} ended with ${code}`));
    });
  });
}

/** As Linux counts: cpu in hundredths of a second, memory in KiB. */
function usage(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return memory && { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(memory[1]) };
  } catch {
    return undefined;
  }
}

module.exports = { observe };
