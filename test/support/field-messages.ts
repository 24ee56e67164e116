import type { z } from 'zod';
import { registry } from '../../src/features/registry';
import { checkValue } from '../../src/model/schema-problems';

/** Every mistake in the value of a task field as it is printed; help stands in brackets. */
export function messages(field: keyof typeof registry, value: unknown): string[] {
  const schema: z.ZodType = registry[field].schema;
  const result = checkValue(schema, value, field);
  if (!('problems' in result)) return [];
  return result.problems.map(
    ({ path, message, help }) => `\`${path}\` ${message}${help === undefined ? '' : ` (${help})`}`,
  );
}
