// Runs command lines of fairlead, one after the other, each in its own folder; says what they printed.
const { join } = require('node:path');
const { Writable } = require('node:stream');
const { createJiti } = require('jiti');

const src = createJiti(join(__dirname, '../../src/'), { interopDefault: false });

process.on('message', async ({ cwd, argv, env, columns }) => {
  const { runProgram } = await src.import('./cli/program.ts');
  const printed = { stdout: '', stderr: '' };
  const stream = (name) => {
    const writable = new Writable({
      write(chunk, _, done) {
        printed[name] += chunk;
        done();
      },
    });
    return columns === undefined ? writable : Object.assign(writable, { isTTY: true, columns });
  };
  process.chdir(cwd);
  const path = process.env.PATH;
  if (env.PATH) process.env.PATH = env.PATH;
  const io = { env, cwd: () => cwd, stdout: stream('stdout'), stderr: stream('stderr') };
  const code = await runProgram(io, argv);
  process.env.PATH = path;
  process.send({ code, ...printed });
});
