import type { z } from 'zod';
import { nearest } from '../support/nearest';
import { unknownNameHelp } from '../support/unknown-name';
import { FIELD_HINTS } from './field-hints';
import { checkValue, type ValueProblem } from './schema-problems';

/** Props taken apart: what each schema made of its key, and every mistake. */
export interface ParsedProps {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly ValueProblem[];
}

/** Checks props key by key; `elsewhere` are keys that the caller checks itself. Unknown keys get the nearest known one. */
export function parseProps(
  props: object,
  schemas: Readonly<Record<string, z.ZodType>>,
  elsewhere: readonly string[] = [],
  base = '',
): ParsedProps {
  const values: Record<string, unknown> = {};
  const problems: ValueProblem[] = [];
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || elsewhere.includes(key)) continue;
    const path = base ? `${base}.${key}` : key;
    const schema = Object.hasOwn(schemas, key) ? schemas[key] : undefined;
    if (!schema) {
      problems.push({
        path,
        message: 'is unknown',
        ...unknownKeyHelp(key, [...Object.keys(schemas), ...elsewhere]),
      });
      continue;
    }
    const checked = checkValue(schema, value, path);
    if ('problems' in checked) problems.push(...checked.problems);
    else values[key] = checked.value;
  }
  return { values, problems };
}

/** More names than this are no help in a terminal. */
const FEW = 15;

function unknownKeyHelp(key: string, known: readonly string[]): { help?: string } {
  const close = nearest(key, known);
  const hint = Object.hasOwn(FIELD_HINTS, key) ? FIELD_HINTS[key] : undefined;
  if (hint && known.includes('image')) return { help: hint };
  if (!close && known.length > FEW) return {};
  return { help: unknownNameHelp(key, known) };
}
