// Loads projects in a process of its own: jest keeps modules from being cached by anybody else.
const { join } = require('node:path');
const { createJiti } = require('jiti');

const src = createJiti(join(__dirname, '../../src/'), { interopDefault: false });

process.once('message', async (roots) => {
  const { synthesize } = await src.import('./synthesis/synthesize.ts');
  const results = [];
  for (const root of roots) {
    try {
      const { folders } = await synthesize({ root });
      results.push({
        folders: folders.map(({ path, files }) => ({ path, files: Object.fromEntries(files) })),
      });
    } catch (error) {
      results.push({ error: error.name === 'ProblemsError' ? error.message : error.stack });
    }
  }
  process.send(results, () => process.disconnect());
});
