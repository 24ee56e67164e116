const WIDTH = 110;

/** JSON for people: on one line what fits on one, the rest an entry per line. The same bytes for the same value. */
export function planJson(value: unknown, indent = ''): string {
  const line = oneLine(value, WIDTH - indent.length);
  if (line !== undefined) return line;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => planJson(item, inner))
    : defined(value as object).map(([key, item]) => `${JSON.stringify(key)}: ${planJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`;
}

/** The value on one line, or undefined where a list or object has no room there. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Array.isArray(value)
    ? value.map((item): [string, unknown] => ['', item])
    : defined(value).map(([key, item]): [string, unknown] => [`${JSON.stringify(key)}: `, item]);
  const [open, close] = Array.isArray(value) ? '[]' : entries.length > 0 ? ['{ ', ' }'] : '{}';
  let line = open ?? '';
  for (const [index, [key, item]] of entries.entries()) {
    const text = oneLine(item, room - line.length);
    if (text === undefined) return undefined;
    line += `${index > 0 ? ', ' : ''}${key}${text}`;
    if (line.length > room) return undefined;
  }
  return line.length + (close ?? '').length > room ? undefined : line + close;
}

function defined(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
