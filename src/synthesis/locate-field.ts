import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Location } from '../support/location';

/**
 * The place of a field inside the statement that begins at a location: `resources.memory.limit` of `new Task(…)`.
 * Falls back to the location itself where the source does not spell the field out, as with a spread.
 */
export function locateField(root: string, location: Location, path: string): Location {
  const text = source(join(root, location.file));
  const start = offsetOf(text, location);
  if (start === undefined) return location;
  const end = endOfStatement(text, start);
  let position = start;
  for (const key of path.split(/[.[\]]+/).filter((part) => part !== '' && !/^\d+$/.test(part))) {
    const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const match = new RegExp(`(?<![\\w$.])['"]?${escaped}['"]?\\s*(?=[:,}(])`, 'g');
    match.lastIndex = position;
    const found = match.exec(text);
    if (!found || found.index >= end) break;
    position = found.index;
  }
  return position === start ? location : locationOf(text, location.file, position);
}

const sources = new Map<string, string>();

function source(path: string): string {
  const known = sources.get(path);
  if (known !== undefined) return known;
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // a place outside the project's files has no source to search
  }
  sources.set(path, text);
  return text;
}

function offsetOf(text: string, { line, column }: Location): number | undefined {
  let offset = 0;
  for (let i = 1; i < line; i++) {
    offset = text.indexOf('\n', offset) + 1;
    if (offset === 0) return undefined;
  }
  return offset + column - 1;
}

function locationOf(text: string, file: string, offset: number): Location {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where the brackets that open after `start` are closed again; text in quotes does not count. */
function endOfStatement(text: string, start: number): number {
  let depth = 0;
  const token =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[([{]|[)\]}]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (/^[([{]$/.test(match[0])) depth++;
    if (!/^[)\]}]$/.test(match[0])) continue;
    depth--;
    if (depth <= 0) return match.index;
  }
  return text.length;
}
