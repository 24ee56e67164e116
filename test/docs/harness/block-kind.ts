import type { Block } from './page';

/** How a block is checked. */
export type BlockKind =
  | 'file'
  | 'snippet'
  | 'error'
  | 'commands'
  | 'static'
  | 'excerpt'
  | 'graph'
  | 'patch'
  | 'dag'
  | 'connection';

/** What each language may be marked with: exactly these marks, in any order, and how such a block is checked. */
const KINDS: readonly (readonly [language: RegExp, marks: string, kind: BlockKind])[] = [
  [/^ts$/, 'file', 'file'],
  [/^ts$/, 'task', 'snippet'],
  [/^ts$/, 'pipeline', 'snippet'],
  [/^ts$/, 'project', 'snippet'],
  [/^ts$/, 'task fails', 'snippet'],
  [/^text$/, 'error', 'error'],
  [/^(sh|console)$/, '', 'commands'],
  [/^console$/, 'exit', 'commands'],
  [/^(sh|console)$/, 'docker', 'commands'],
  [/^console$/, 'docker exit', 'commands'],
  [/^(sh|console)$/, 'cluster', 'commands'],
  [/^console$/, 'cluster exit', 'commands'],
  [/^sh$/, 'machine', 'static'],
  [/^yaml$/, 'from', 'excerpt'],
  [/^mermaid$/, 'pipeline', 'graph'],
  [/^diff$/, 'file', 'patch'],
  [/^python$/, 'dag', 'dag'],
  [/^json$/, 'connection', 'connection'],
];

/** How a block is checked; nothing for one that no check knows. */
export function blockKind({ language, marks }: Block): BlockKind | undefined {
  const names = Object.keys(marks).sort().join(' ');
  return KINDS.find(([known, wanted]) => known.test(language) && sorted(wanted) === names)?.[2];
}

function sorted(words: string): string {
  return words.split(' ').sort().join(' ');
}
