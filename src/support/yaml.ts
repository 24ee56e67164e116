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
  const head = comment === undefined ? '' : `${comment.replace(/^/gm, '# ').replace(/ +$/gm, '')}\n`;
  const body = isCollection(value) ? collection(value, '') : text(value, '  ');
  return `${head}${body}\n`;
}

function collection(value: object, indent: string): string {
  return Array.isArray(value) ? list(value, indent) : map(value, indent);
}

function list(items: readonly unknown[], indent: string): string {
  const inner = `${indent}  `;
  return items
    .map((item) => (isCollection(item) ? `- ${collection(item, inner)}` : `- ${text(item, inner)}`))
    .join(`\n${indent}`);
}

function map(entries: object, indent: string): string {
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const [name, value] of Object.entries(entries)) {
    if (value === undefined) continue;
    const key = yamlScalar(name);
    const start = key.length > LONG_KEY ? `? ${key}\n${indent}:` : `${key}:`;
    lines.push(
      isCollection(value)
        ? `${start}\n${inner}${collection(value, inner)}`
        : `${start} ${text(value, inner)}`,
    );
  }
  return lines.join(`\n${indent}`);
}

function text(value: unknown, indent: string): string {
  if (typeof value === 'string') return yamlBlock(value, indent) ?? yamlScalar(value);
  if (isObject(value)) return Array.isArray(value) ? '[]' : '{}';
  return yamlScalar(value);
}

function isCollection(value: unknown): value is object {
  if (!isObject(value)) return false;
  return Array.isArray(value) ? value.length > 0 : Object.values(value).some((item) => item !== undefined);
}

function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
