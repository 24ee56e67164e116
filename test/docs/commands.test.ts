import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBlocks } from './harness/check-blocks';
import { isAboutSources, readPages } from './harness/page';
import { pageFolders } from './harness/page-folder';
import { shell } from './harness/shell';

/** What a page finds when it is about the sources of fairlead itself. */
const SOURCES = [
  ...['src', 'pipelines', 'package.json', 'tsconfig.json', 'jest.config.js'],
  ...['features', 'targets', 'support', 'golden', 'fixtures'].map((folder) => `test/${folder}`),
];

const folders = pageFolders();
const run = shell(folders.home);
let synthesized: string;

beforeAll(() => {
  synthesized = folders.make(['pipelines']);
  const { code, output } = run(synthesized, 'fairlead synth && fairlead promote production');
  if (code !== 0) throw new Error(output);
}, 60_000);

test('the picture of the README is the one that the command draws', () => {
  const picture = readFileSync(join(__dirname, '../../docs/orders.svg'), 'utf8');
  expect(run(synthesized, 'fairlead graph orders -o svg').output).toBe(picture);
});

describe.each(readPages())('$path', (page) => {
  it('says what is so', () => {
    const folder = isAboutSources(page)
      ? folders.make(SOURCES)
      : folders.make(['pipelines', 'dist'], 'docs', synthesized);
    checkBlocks(page, { folder, run });
  }, 300_000);
});
