import type { Change } from '../assembly/diff/change';

/** A line of output and what it stands for. */
export interface ChangeLine {
  readonly side: 'both' | 'before' | 'after';
  readonly text: string;
}

/** What a change belongs to: `orders/extract`, `orders`, `environment`; pod templates for Airflow say so. */
export function changeSubject({ folder, task }: Change): string {
  const parts = folder.split('/');
  const name = [parts.at(-1), ...(task === undefined ? [] : [task])].join('/');
  return parts[0] === 'airflow' ? `airflow ${name}` : name;
}

/** A change in one line where that fits, else each side in its own. */
export function formatChange(change: Change, column: number, width: number): ChangeLine[] {
  const { object, field, kind, before, after } = change;
  const what = [object, field].filter((word) => word !== '').join(' ');
  const start = `  ${changeSubject(change).padEnd(column)}  ${what}`.trimEnd();
  if (before === undefined && after === undefined && field === '')
    return [{ side: 'both', text: `${start} ${kind}` }];
  if (field === 'layout') return [{ side: 'both', text: `${start}: other text, same meaning` }];

  const [old, now] = apart(shown(before), shown(after));
  const line = `${start}  ${old} → ${now}`;
  if (kind === 'changed' && line.length <= width && !line.includes('\n'))
    return [{ side: 'both', text: line }];
  return [
    { side: 'both', text: start },
    ...(before === undefined ? [] : [{ side: 'before', text: indented('-', old) } as const]),
    ...(after === undefined ? [] : [{ side: 'after', text: indented('+', now) } as const]),
  ];
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' && value !== '' ? value.trimEnd() : JSON.stringify(value);
}

/** Of two long texts the lines that the other one has not. */
function apart(old: string, now: string): readonly [string, string] {
  const [a, b] = [old.split('\n'), now.split('\n')];
  if (a.length === 1 || b.length === 1) return [old, now];
  const [gone, come] = [a.filter((line) => !b.includes(line)), b.filter((line) => !a.includes(line))];
  return gone.length + come.length === 0 ? [old, now] : [gone.join('\n'), come.join('\n')];
}

function indented(sign: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${sign} ${line}`)
    .join('\n');
}
