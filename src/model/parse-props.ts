import type { z } from 'zod';
import { unknownNameHelp } from '../support/unknown-name';
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
      const help = unknownNameHelp(key, [...Object.keys(schemas), ...elsewhere]);
      problems.push({ path, message: 'is unknown', help });
      continue;
    }
    const checked = checkValue(schema, value, path);
    if ('problems' in checked) problems.push(...checked.problems);
    else values[key] = checked.value;
  }
  return { values, problems };
}
