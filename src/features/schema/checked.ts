import type { z } from 'zod';

/** Adds a check to a schema that finds at most one mistake, where none is known yet of the value as a whole; its text follows the path of the field. */
export function checked<S extends z.ZodType>(
  schema: S,
  mistakeIn: (value: z.output<S>) => string | undefined,
): S {
  return schema.superRefine((value, context) => {
    if (context.issues.some(({ path = [] }) => path.length === 0)) return;
    const message = mistakeIn(value as z.output<S>);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}
