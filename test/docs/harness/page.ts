import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  /** The words after the language: `file=pipelines/x.ts` has a value, `docker` is empty. */
  readonly marks: Readonly<Record<string, string>>;
  readonly text: string;
  /** Of its first fence. */
  readonly line: number;
}

/** A page of the documentation with its blocks. */
export interface Page {
  /** Below the repository: `docs/secrets.md`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const ROOT = join(__dirname, '../../..');

/** `README.md` and every page of `docs/`. */
export function readPages(): Page[] {
  const docs = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
  return ['README.md', ...docs.sort().map((file) => `docs/${file}`)].map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text, blocks: blocksOf(text) };
  });
}

function blocksOf(page: string): Block[] {
  const fences = /^```(\S*)([^\n]*)\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(fences)].map(({ 1: language = '', 2: marks = '', 3: text = '', index }) => ({
    language,
    marks: Object.fromEntries(marks.trim().split(/\s+/).filter(Boolean).map(markOf)),
    text,
    line: page.slice(0, index).split('\n').length,
  }));
}

function markOf(word: string): [string, string] {
  const [name = '', ...value] = word.split('=');
  return [name, value.join('=')];
}

/** Whether a page changes fairlead itself: it is checked in a copy of the sources. */
export function isAboutSources({ blocks }: Page): boolean {
  return blocks.some(({ marks }) => marks.file?.startsWith('src/'));
}
