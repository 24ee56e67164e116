import { nearest } from './nearest';

/** The help for a name that does not exist: the nearest known one, else all of them. */
export function unknownNameHelp(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  if (close) return `did you mean \`${close}\`?`;
  if (known.length === 0) return 'none is defined';
  return `known: ${[...known]
    .sort()
    .map((n) => `\`${n}\``)
    .join(', ')}`;
}
