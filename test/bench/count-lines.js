const { readFileSync } = require('node:fs');

/** The command of a task that writes so many lines. */
const writeLines = (lines) => [
  'awk',
  `BEGIN { for (i = 0; i < ${lines}; i++) print "line " i " of what a task has to say" }`,
];

/** @throws Error unless the file has so many of them */
function checkLines(file, mark, expected) {
  const lines = readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line.includes(mark)).length;
  if (lines !== expected) throw new Error(`${file} has ${lines} lines, not ${expected}`);
}

module.exports = { writeLines, checkLines };
