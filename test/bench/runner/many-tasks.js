const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { bodiesFile } = require('./bodies-file');
const { withProject } = require('./project');

const COUNT = 1000;
const LAYER = 50;
/** Enough containers to see what a call costs. */
const BARE = 100;

/** A pipeline of a thousand tiny tasks in layers, each after some of the layer before: memory, and what the runner computes besides talking to the engine, which costs a bare client as much. */
function manyTasks() {
  const tasks = Array.from({ length: COUNT }, (_, i) => {
    const before = Math.floor(i / LAYER) * LAYER - LAYER;
    const after = before < 0 ? [] : [0, 7, 13].map((step) => `t${before + ((i + step) % LAYER)}`);
    return { name: `t${i}`, command: ['true'], after };
  });
  return withProject({ many: tasks }, async ({ root: cwd, run }) => {
    await observe(run('many'), cwd);
    const { seconds, cpu, memory } = await observe(run('many'), cwd);
    const bodies = bodiesFile(cwd, 'many', BARE);
    const bare = await observe([join(__dirname, 'engine-api.js'), bodies, '8'], cwd);
    const talk = (bare.cpu * COUNT) / BARE;
    return [
      { what: `${COUNT} tasks, peak memory`, ours: memory, theirs: 250 * 1024, unit: 'KiB', bar: 1 },
      {
        what: `${COUNT} tasks, cpu time beyond a bare client's (${talk.toFixed(1)} s) in the wall time`,
        ours: cpu - talk,
        theirs: seconds,
        bar: 0.05,
      },
    ];
  });
}

/** The wall time of a command, the cpu time and the peak memory of its process. */
function observe(argv, cwd) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, argv, { cwd, stdio: 'ignore' });
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

module.exports = { manyTasks };
