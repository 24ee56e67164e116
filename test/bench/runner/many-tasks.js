const { join } = require('node:path');
const { observe } = require('../observe');
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
    await observe(run('many'), { cwd });
    const { seconds, cpu, memory } = await observe(run('many'), { cwd });
    const bodies = bodiesFile(cwd, 'many', BARE);
    const bare = await observe([join(__dirname, 'engine-api.js'), bodies, '8'], { cwd });
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

module.exports = { manyTasks };
