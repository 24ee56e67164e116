import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { synthesizeInChild } from '../support/synthesize-in-child';
import { blockKind } from './harness/block-kind';
import { type Block, isAboutSources, readPages } from './harness/page';
import { pageFolders } from './harness/page-folder';
import { shownPattern } from './harness/shown';
import { snippetFile } from './harness/snippet-file';

/** What a snippet finds in its project. */
const PARTS = ['images', 'shared', 'environments', 'orders'].map((name) => `pipelines/${name}.ts`);
const TSC = join(__dirname, '../../node_modules/.bin/tsc');

const folders = pageFolders();
const pages = readPages();
const snippets = pages
  .filter((page) => !isAboutSources(page))
  .flatMap(({ path, blocks }) =>
    blocks.flatMap((block, index) => {
      const kind = blockKind(block);
      const isPipelineFile = kind === 'file' && block.marks.file?.startsWith('pipelines/');
      if (kind !== 'snippet' && !isPipelineFile) return [];
      return [{ place: `${path}:${block.line}`, block, next: blocks[index + 1], root: '' }];
    }),
  );
let results: Awaited<ReturnType<typeof synthesizeInChild>>;

beforeAll(async () => {
  for (const snippet of snippets) {
    snippet.root = folders.make([
      ...PARTS,
      'pipelines/docker/seed',
      'pipelines/docker/datakit/src/datakit/sql',
    ]);
    const { block } = snippet;
    const file = block.marks.file ?? 'pipelines/snippet.ts';
    writeFileSync(join(snippet.root, file), block.marks.file ? block.text : snippetFile(block));
  }
  results = await synthesizeInChild(snippets.map(({ root }) => root));
}, 120_000);

test.each(snippets.map(({ place, block, next }, index) => ({ place, block, next, index })))(
  '$place',
  ({ block, next, index }) => {
    const { error } = results[index] ?? {};
    if (!('fails' in block.marks)) return expect(error).toBeUndefined();
    expect(next && blockKind(next)).toBe('error');
    expect(withoutPlaces(`${error}\n`)).toMatch(
      new RegExp(`^${shownPattern(withoutPlaces(next?.text ?? ''))}$`),
    );
  },
);

test('every message stands below the snippet that causes it', () => {
  const messages = pages.flatMap(({ path, blocks }) =>
    blocks.flatMap((block, index) =>
      blockKind(block) === 'error' ? [{ place: `${path}:${block.line}`, cause: blocks[index - 1] }] : [],
    ),
  );
  expect(messages.filter(({ cause }) => !cause || !('fails' in cause.marks))).toEqual([]);
});

test('all of them have the right types', () => {
  const right = snippets.filter(({ block }) => !('fails' in block.marks));
  const tsconfig = {
    extends: join(__dirname, '../../tsconfig.json'),
    compilerOptions: {
      noUnusedLocals: false,
      typeRoots: [join(__dirname, '../../node_modules/@types')],
      paths: { fairlead: [join(__dirname, '../../src/index.ts')] },
    },
    include: [],
    files: right.map(({ root, block }) => relative(folders.home, join(root, fileOf(block)))),
  };
  writeFileSync(join(folders.home, 'tsconfig.json'), JSON.stringify(tsconfig));
  const { stdout } = spawnSync(TSC, ['--noEmit', '--pretty', 'false'], {
    cwd: folders.home,
    encoding: 'utf8',
  });
  const named = right.reduce(
    (text, { root, place }) => text.replaceAll(relative(folders.home, root), place),
    stdout,
  );
  expect(named).toBe('');
}, 120_000);

function fileOf({ marks }: Block): string {
  return marks.file ?? 'pipelines/snippet.ts';
}

/** The page shows the place that a reader would see, in a file of his own. */
function withoutPlaces(text: string): string {
  return text.replace(/--> pipelines\/\S+/g, '-->').replace(/\(snippet\/task\b/g, '(orders/extract');
}
