const WIDTH = 110;

/** JSON for people: on one line what fits on one, the rest an entry per line. The same bytes for the same value. */
export function planJson(value: unknown): string {
  const lines: string[] = [];
  add(value, '', '', '', lines);
  return lines.join('\n');
}

/** Adds the lines of a value between `lead`, its indentation and key, and `tail`, its comma. */
function add(value: unknown, lead: string, indent: string, tail: string, lines: string[]): void {
  const line = oneLine(value, WIDTH - lead.length);
  if (line !== undefined) {
    lines.push(`${lead}${line}${tail}`);
    return;
  }
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const object = value as Readonly<Record<string, unknown>>;
  const keys = keysOf(object);
  lines.push(`${lead}${open}`);
  for (const [index, key] of keys.entries()) {
    add(object[key], `${inner}${label(object, key)}`, inner, index < keys.length - 1 ? ',' : '', lines);
  }
  lines.push(`${indent}${close}${tail}`);
}

/** The value on one line, or undefined where a list or object has no room there. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as Readonly<Record<string, unknown>>;
  let line = '';
  for (const key of keysOf(object)) {
    const start = `${line}${line === '' ? '' : ', '}${label(object, key)}`;
    const item = oneLine(object[key], room - start.length);
    if (item === undefined || start.length + item.length > room) return undefined;
    line = start + item;
  }
  if (Array.isArray(value)) line = `[${line}]`;
  else line = line === '' ? '{}' : `{ ${line} }`;
  return line.length > room ? undefined : line;
}

function keysOf(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined);
}

function label(object: object, key: string): string {
  return Array.isArray(object) ? '' : `${JSON.stringify(key)}: `;
}
