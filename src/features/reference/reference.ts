import { z } from 'zod';

/** A value that is known only when the task runs; made by `run`, `parameter()`, `result()`, `value()`, `text`, never written by hand. */
export const reference: z.ZodType<Reference, Reference> = z.discriminatedUnion('ref', [
  z.strictObject({ ref: z.literal('run'), variable: z.string() }),
  z.strictObject({ ref: z.literal('parameter'), name: z.string(), variable: z.string() }),
  z.strictObject({ ref: z.literal('result'), task: z.string(), name: z.string(), variable: z.string() }),
  z.strictObject({ ref: z.literal('env'), variable: z.string() }),
  z.strictObject({ ref: z.literal('config'), resource: z.string(), key: z.string() }),
  z.strictObject({ ref: z.literal('secret'), resource: z.string(), key: z.string() }),
  z.strictObject({
    ref: z.literal('text'),
    get parts() {
      return z.array(z.union([z.string(), reference]));
    },
  }),
]);

export type Reference =
  | { readonly ref: 'run'; readonly variable: string }
  | { readonly ref: 'parameter'; readonly name: string; readonly variable: string }
  | { readonly ref: 'result'; readonly task: string; readonly name: string; readonly variable: string }
  | { readonly ref: 'env'; readonly variable: string }
  | { readonly ref: 'config'; readonly resource: string; readonly key: string }
  | { readonly ref: 'secret'; readonly resource: string; readonly key: string }
  | { readonly ref: 'text'; readonly parts: readonly (string | Reference)[] };

/** A plain string, or a reference that each target writes in its own way. */
export type Value = string | Reference;
