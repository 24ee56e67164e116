import type { Change } from '../assembly/diff/change';
import { argvText } from '../assembly/view/argv-text';

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

/** A change in one line or two where that fits, else each side in its own. */
export function formatChange(change: Change, column: number, width: number): ChangeLine[] {
  const { object, field, kind, before, after } = change;
  const what = [object, field].filter((word) => word !== '').join(' ');
  const start = `  ${changeSubject(change).padEnd(column)}  ${what}`.trimEnd();
  if (before === undefined && after === undefined && field === '')
    return [{ side: 'both', text: `${start} ${kind}` }];
  if (field === 'layout') return [{ side: 'both', text: `${start}: other text, same meaning` }];

  const [old, now] = apart(shown(before), shown(after));
  const sides = `${old} → ${field.endsWith('image') ? ending(old, now) : now}`;
  if (old !== '' && now !== '' && !sides.includes('\n')) {
    if (start.length + 2 + sides.length <= width) return [{ side: 'both', text: `${start}  ${sides}` }];
    if (4 + sides.length <= width)
      return [
        { side: 'both', text: start },
        { side: 'both', text: `    ${sides}` },
      ];
  }
  return [
    { side: 'both', text: start },
    ...(before === undefined || old === '' ? [] : [{ side: 'before', text: indented('-', old) } as const]),
    ...(after === undefined || now === '' ? [] : [{ side: 'after', text: indented('+', now) } as const]),
  ];
}

function shown(value: unknown): string {
  if (value === undefined) return '(none)';
  if (typeof value === 'string' && value !== '') return value.trimEnd();
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  if (value.every((word) => typeof word === 'string')) return argvText(value);
  return value.every(isRow) ? value.map(rowText).join('\n') : JSON.stringify(value);
}

type Row = Readonly<Record<string, string | number | boolean>>;

/** Whether an entry of a list fits on a line: names with plain values. */
function isRow(entry: unknown): entry is Row {
  return (
    typeof entry === 'object' && entry !== null && Object.values(entry).every((v) => typeof v !== 'object')
  );
}

function rowText(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

/** Of the new image what follows the name that it shares with the old one. */
function ending(old: string, now: string): string {
  const [name] = /^.*[:@]/.exec(now) ?? [''];
  return name !== '' && old.startsWith(name) ? now.slice(name.length) : now;
}

/** Of two long texts the lines that the other one has not. */
function apart(old: string, now: string): readonly [string, string] {
  const [a, b] = [old.split('\n'), now.split('\n')];
  if (a.length === 1 && b.length === 1) return [old, now];
  const [gone, come] = [a.filter((line) => !b.includes(line)), b.filter((line) => !a.includes(line))];
  return gone.length + come.length === 0 ? [old, now] : [gone.join('\n'), come.join('\n')];
}

function indented(sign: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${sign} ${line}`)
    .join('\n');
}
