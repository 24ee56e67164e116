// `fairlead run chain --env local` in a process of its own, for tests that send it signals.
const { join } = require('node:path');
const { createJiti } = require('jiti');

const src = createJiti(join(__dirname, '../../../src/'), { interopDefault: false });

src.import('./cli/verbs/run.ts').then(async ({ run }) => {
  process.exitCode = await run(process, { env: 'local', progress: 'plain' }, 'chain');
});
