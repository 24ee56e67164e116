import { yamlBlock } from './yaml-block';
import { yamlScalar } from './yaml-scalar';

/** How a YAML document is written. */
export interface YamlOptions {
  /**
   * Lines above the document, each written as a comment.
   * @default - none
   */
  readonly comment?: string;
}

/** The longest key that YAML takes without a mark before it is 1024 characters. */
const LONG_KEY = 1000;

/**
 * A YAML document that reads the same in YAML 1.1 and 1.2: the same bytes for the same value, keys in the order given, long lines never folded.
 * Keys whose value is undefined are left out.
 * @throws TypeError for what YAML cannot hold: functions, NaN, undefined in a list
 */
export function yaml(value: unknown, { comment }: YamlOptions = {}): string {
  const lines = comment === undefined ? [] : [comment.replace(/^/gm, '# ').replace(/ +$/gm, '')];
  if (isCollection(value)) collection(value, '', '', lines);
  else lines.push(text(value, '  '));
  lines.push('');
  return lines.join('\n');
}

/** Adds the lines of a list or map: the first behind `lead`, which may be a dash of the list around it, the others behind `indent`. */
function collection(value: object, lead: string, indent: string, lines: string[]): void {
  if (Array.isArray(value)) list(value, lead, indent, lines);
  else map(value as Readonly<Record<string, unknown>>, lead, indent, lines);
}

function list(items: readonly unknown[], lead: string, indent: string, lines: string[]): void {
  const inner = `${indent}  `;
  let start = lead;
  for (const item of items) {
    if (isCollection(item)) collection(item, `${start}- `, inner, lines);
    else lines.push(`${start}- ${text(item, inner)}`);
    start = indent;
  }
}

function map(
  entries: Readonly<Record<string, unknown>>,
  lead: string,
  indent: string,
  lines: string[],
): void {
  const inner = `${indent}  `;
  let start = lead;
  for (const name of Object.keys(entries)) {
    const value = entries[name];
    if (value === undefined) continue;
    const scalar = keyText(name);
    const key = scalar.length > LONG_KEY ? `${start}? ${scalar}\n${indent}:` : `${start}${scalar}:`;
    if (typeof value === 'string') {
      lines.push(`${key} ${text(value, inner)}`);
    } else if (isCollection(value)) {
      lines.push(key);
      collection(value, inner, inner, lines);
    } else {
      lines.push(`${key} ${text(value, inner)}`);
    }
    start = indent;
  }
}

/** Keys as they are written: the same few stand in every document. */
const KEYS = new Map<string, string>();
const KEYS_MAX = 1000;

function keyText(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const written = yamlScalar(name);
  if (KEYS.size < KEYS_MAX) KEYS.set(name, written);
  return written;
}

function text(value: unknown, indent: string): string {
  if (typeof value === 'string') return yamlBlock(value, indent) ?? yamlScalar(value);
  if (isObject(value)) return Array.isArray(value) ? '[]' : '{}';
  return yamlScalar(value);
}

function isCollection(value: unknown): value is object {
  if (!isObject(value)) return false;
  if (Array.isArray(value)) return value.length > 0;
  for (const name in value) {
    if ((value as Readonly<Record<string, unknown>>)[name] !== undefined) return true;
  }
  return false;
}

function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
