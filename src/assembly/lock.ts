import { posix } from 'node:path';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A path that stays inside its folder: what a lock lists is removed one day. */
const inside = z
  .string()
  .refine(
    (path) =>
      path !== '' && !posix.isAbsolute(path) && posix.normalize(path) === path && !/^\.\.(\/|$)/.test(path),
    'leads out of the folder',
  );

/** The content of a lock. Unknown keys are kept out, so that an older fairlead does not misread a newer lock. */
export const lockSchema = z.strictObject({
  generator: z.literal('fairlead'),
  /** Of fairlead. */
  version: z.string(),
  environment: z.string(),
  /** The file that describes the folder's content. */
  source: z.string(),
  /** Of everything in `pipelines/` that it was made from. */
  sourceHash: z.string(),
  files: z.record(inside, hash),
  /** Where the folder was promoted by hand: the images that it names, with their digest where it was known. */
  promotion: z.strictObject({ images: z.record(z.string(), z.string().nullable()) }).optional(),
});

/** What an interrupted write may have left: path to every hash that is fairlead's. */
export const journalSchema = z.strictObject({ files: z.record(inside, z.array(hash)) });

export type Lock = z.infer<typeof lockSchema>;
export type Promotion = NonNullable<Lock['promotion']>;
export type Journal = z.infer<typeof journalSchema>;
