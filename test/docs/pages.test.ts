import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { program } from '../../src/cli/program';
import { blockKind } from './harness/block-kind';
import { readPages } from './harness/page';

const ROOT = join(__dirname, '../..');
const pages = readPages();
const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });

test('every fenced block is checked by a test', () => {
  const unchecked = pages.flatMap(({ path, text, blocks }) => [
    ...blocks.flatMap((block) => (blockKind(block) ? [] : [`${path}:${block.line}: ${block.language}`])),
    ...((text.match(/^\s*(```|~~~)/gm) ?? []).length === 2 * blocks.length
      ? []
      : [`${path}: a fence is open`]),
  ]);
  expect(unchecked).toEqual([]);
});

test('every link leads somewhere', () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, target = '', anchor]) => {
      const file = target === '' ? join(ROOT, path) : join(ROOT, dirname(path), target);
      if (!existsSync(file)) return [`${path}: ${target}`];
      return anchor && !anchorsOf(file).includes(anchor) ? [`${path}: ${target}#${anchor}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

test('every file that is named is there', () => {
  const missing = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:src|test|pipelines|docs|\.ci)\/[\w./-]*)`/g)].flatMap(([, file = '']) =>
      existsSync(join(ROOT, file)) ? [] : [`${path}: ${file}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the README leads to every page', () => {
  const [readme, ...others] = pages;
  expect(others.filter(({ path }) => !readme?.text.includes(`(${path})`)).map(({ path }) => path)).toEqual(
    [],
  );
});

test('the package that the README installs has its version', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(pages[0]?.text).toContain(`./fairlead-${version}.tgz`);
});

test('commands that are not run exist, with their options', () => {
  const commands = pages.flatMap(({ path, blocks }) =>
    blocks
      .filter((block) => block.language === 'sh' && blockKind(block) === 'static')
      .flatMap(({ text }) => text.split('\n').map((line) => ({ path, line: line.replace(/\s+#.*$/, '') }))),
  );
  const wrong = commands.filter(({ line }) => line !== '' && !exists(line));
  expect(wrong).toEqual([]);
});

/** `make` and its targets, `fairlead` and its options, files that are there; what belongs to other programs is theirs. */
function exists(line: string): boolean {
  const paths = [...line.matchAll(/\b(?:dist|pipelines|docs|src)\/[\w./-]+/g)].map(([path]) => path);
  const manual = paths.filter((path) => !path.startsWith('dist/production'));
  if (!manual.every((path) => existsSync(join(ROOT, path)))) return false;
  const templates = [...line.matchAll(/cronjob\/([\w-]+)/g)].map(([, name]) => `cronjob-${name}.yaml`);
  if (!templates.every((file) => files.some((path) => path.endsWith(`/${file}`)))) return false;
  const [tool = '', ...words] = line.replace(/^npx /, '').trim().split(/\s+/);
  if (tool === 'make') return words.every((word) => word.includes('=') || makeTargets().includes(word));
  if (tool === 'fairlead') return knownCommand(words);
  return ['git', 'cd', 'npm', 'kubectl', 'argocd', 'airflow', 'source'].includes(tool);
}

function makeTargets(): string[] {
  return [...readFileSync(join(ROOT, 'Makefile'), 'utf8').matchAll(/^([a-z-]+):/gm)].map(
    ([, name = '']) => name,
  );
}

function knownCommand([name, ...words]: readonly string[]): boolean {
  const io = { env: {}, cwd: () => '/', stdout: process.stdout, stderr: process.stderr };
  const command = program(io).commands.find((one) => one.name() === name);
  const options = words.filter((word) => word.startsWith('-'));
  return (
    !!command &&
    options.every((word) => command.options.some(({ long, short }) => word === long || word === short))
  );
}

function anchorsOf(file: string): string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
}
