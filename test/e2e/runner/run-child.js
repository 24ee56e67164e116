// `fairlead run chain --env local` in a process of its own, for tests that send it signals; further options as JSON.
const { join } = require('node:path');
const { createJiti } = require('jiti');

const src = createJiti(join(__dirname, '../../../src/'), { interopDefault: false });

src.import('./cli/verbs/run.ts').then(async ({ run }) => {
  const options = JSON.parse(process.argv[2] ?? '{}');
  process.exitCode = await run(
    process,
    { env: 'local', progress: 'plain', ...options },
    options.resume === undefined ? 'chain' : undefined,
  );
});
