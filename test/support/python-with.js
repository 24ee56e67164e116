const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');

/** Whoever comes while another one installs finds it done. */
const INSTALL = `
[ ! -e "$1/complete" ] || exit 0
python3 -m venv --clear "$1"
"$1/bin/pip" install --quiet --disable-pip-version-check "\${@:2}"
touch "$1/complete"`;

/** The folder of programs of a virtual environment in the user's cache with these packages; made where it is missing. */
function pythonWith(name, packages) {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(cache, 'fairlead/bench', `${name}-${packages.join('-').replace(/[^\w.=-]/g, '')}`);
  if (!existsSync(join(folder, 'complete'))) {
    console.error(`==> installing ${packages.join(' ')} with pip, for comparison`);
    mkdirSync(folder, { recursive: true });
    execFileSync('flock', [`${folder}.lock`, 'bash', '-euc', INSTALL, 'bash', folder, ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return join(folder, 'bin');
}

module.exports = { pythonWith };
