import { z } from 'zod';

/** The JSON type of a result or of a pipeline parameter. */
export const valueType = z.enum(['string', 'integer', 'number', 'boolean']);

export type ValueType = z.infer<typeof valueType>;
