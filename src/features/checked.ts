import type { z } from 'zod';

/** Adds a check to a schema that finds at most one mistake; its text follows the path of the field. */
export function checked<S extends z.ZodType>(
  schema: S,
  mistakeIn: (value: z.output<S>) => string | undefined,
): S {
  return schema.superRefine((value, context) => {
    const message = mistakeIn(value as z.output<S>);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}
