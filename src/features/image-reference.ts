import { z } from 'zod';

/** An image of the catalogue; `tag` or `digest` pins it, the registry is the environment's unless given. */
export const imageReference = z.strictObject({
  repository: z.string(),
  tag: z.string().optional(),
  digest: z.string().optional(),
  registry: z.string().optional(),
});

export type ImageReference = z.infer<typeof imageReference>;
