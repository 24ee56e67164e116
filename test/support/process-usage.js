const { readFileSync } = require('node:fs');

/** As Linux counts: cpu in hundredths of a second. */
function processUsage(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return memory && { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(memory[1]) };
  } catch {
    return undefined;
  }
}

module.exports = { processUsage };
