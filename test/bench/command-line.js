const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { measure } = require('./measure');

const root = join(__dirname, '../..');
const cli = join(root, 'lib/cli/fairlead.js');
const cdk8s = join(root, 'node_modules/cdk8s-cli/bin/cdk8s');

/** The command line against Node's own start, and against the tool that a user of cdk8s would type. */
function commandLine(times) {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-'));
  const cache = join(folder, 'cache');
  const cold = () => rmSync(cache, { recursive: true, force: true });
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  try {
    const [node, help] = measure([{ argv: ['-e', '0'] }, { argv: [cli, '--help'] }], times * 2);
    const [plain, synth] = measure(
      [
        { argv: [cdk8s, 'synth', '--no-check-upgrade'], cwd: root, env, before: cold },
        { argv: [cli, 'synth'], cwd: root, env, before: cold },
      ],
      times,
    );
    return [
      { what: 'fairlead --help against node -e 0', ours: help.seconds, theirs: node.seconds, bar: 3 },
      {
        what: 'fairlead synth, cold, against cdk8s synth',
        ours: synth.seconds,
        theirs: plain.seconds,
        bar: 0.4,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, 'cdk8s.out'), { recursive: true, force: true });
  }
}

module.exports = { commandLine };
