// Every speed that the project promises, each side by side with what a user would take instead: `make bench`.
const { commandLine } = require('./command-line');
const { synthesis } = require('./synthesis');

const TIMES = 7;

const rows = [...commandLine(TIMES), ...synthesis(TIMES)].map((row) => {
  const ratio = row.ours / row.theirs;
  return { ...row, ratio, ok: ratio <= row.bar };
});

const show = (value, unit = 's') => `${value.toFixed(unit === 's' ? 3 : 0)} ${unit}`.padStart(10);
const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`${'medians'.padEnd(width)}  ${'ours'.padStart(10)}  ${'theirs'.padStart(10)}   ratio    bar`);
for (const { what, ours, theirs, unit, ratio, bar, ok } of rows) {
  const verdict = ok ? 'ok' : 'MISSED';
  console.log(
    `${what.padEnd(width)}  ${show(ours, unit)}  ${show(theirs, unit)}  ${ratio.toFixed(2).padStart(6)}  ${String(bar).padStart(5)}  ${verdict}`,
  );
}
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
