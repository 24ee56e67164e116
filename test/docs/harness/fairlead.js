// `fairlead` as the pages call it: from `src/` of the folder where it is called, or else from this repository's.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { createJiti } = require('jiti');

const own = join(process.cwd(), 'src/');
const src = existsSync(join(own, 'cli/program.ts')) ? own : join(__dirname, '../../../src/');

createJiti(src, { interopDefault: false })
  .import('./cli/program.ts')
  .then(({ runProgram }) => runProgram(process, process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });
