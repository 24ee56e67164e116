// Writes folders into a dist/ and kills itself at the nth change to the file system.
// Arguments: DIST N FOLDERS, where FOLDERS is JSON.
const fs = require('node:fs');
const { createJiti } = require('jiti');

const { writeAssembly } = createJiti(__filename)('../../src/assembly/write-assembly.ts');
const [, , dist, n, folders] = process.argv;
let left = Number(n);

for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    left -= 1;
    if (left === 0) {
      try {
        if (name === 'writeFileSync') real(args[0], args[1].slice(0, args[1].length / 2));
      } finally {
        process.kill(process.pid, 'SIGKILL');
      }
    }
    return real(...args);
  };
}

writeAssembly(
  dist,
  JSON.parse(folders).map((folder) => ({ ...folder, files: new Map(folder.files) })),
  { version: '1.0.0', isGone: () => true },
);
