const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');

/** The folder of programs of a virtual environment in the user's cache with these packages; made where it is missing. */
function pythonWith(name, packages) {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(cache, 'fairlead/bench', `${name}-${packages.join('-').replace(/[^\w.=-]/g, '')}`);
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return join(folder, 'bin');
  console.error(`==> installing ${packages.join(' ')} with pip, for comparison`);
  mkdirSync(folder, { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('python3', ['-m', 'venv', '--clear', folder], quiet);
  execFileSync(
    join(folder, 'bin/pip'),
    ['install', '--quiet', '--disable-pip-version-check', ...packages],
    quiet,
  );
  writeFileSync(complete, '');
  return join(folder, 'bin');
}

module.exports = { pythonWith };
