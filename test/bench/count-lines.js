const { readFileSync } = require('node:fs');

/** The command of a task that writes so many lines. */
const writeLines = (lines) => [
  'awk',
  `BEGIN { for (i = 0; i < ${lines}; i++) print "line " i " of what a task has to say" }`,
];

/** How many lines with this mark the file has. */
const countLines = (file, mark) =>
  readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line.includes(mark)).length;

/** @throws Error unless the file has so many of them */
function checkLines(file, mark, expected) {
  const lines = countLines(file, mark);
  if (lines !== expected) throw new Error(`${file} has ${lines} lines, not ${expected}`);
}

module.exports = { writeLines, countLines, checkLines };
