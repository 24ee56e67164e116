import { z } from 'zod';
import { checked } from '../schema/checked';
import { imageBuild } from './image-build';

/** An image of the catalogue; `tag` or `digest` pins it, the registry is the environment's unless given. */
export const imageReference = checked(
  z.strictObject(
    {
      /** The path below the registry: `etl/postgres-runner`. */
      repository: z
        .string()
        .regex(
          /^[a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*$/,
          'is no repository: small letters, digits, `-`, `_`, `.` and `/`; tag and registry are fields of their own',
        ),
      /** @default - none; then `digest` pins the image, or a compose environment takes `latest` */
      tag: z
        .string()
        .regex(/^\w[\w.-]{0,127}$/, 'is no tag: letters, digits, `_`, `.` and `-`')
        .optional(),
      /** @default - the tag decides */
      digest: z
        .string()
        .regex(/^sha256:[0-9a-f]{64}$/, 'is no digest; write `sha256:` and 64 hexadecimal digits')
        .optional(),
      /** @default - the registry of the environment */
      registry: z.string().optional(),
      /** How Compose environments make it where it is missing; clusters pull it. @default - it is pulled everywhere */
      build: imageBuild.optional(),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'must be an image of the catalogue: `imageCatalogue({ runner: { repository, tag } })` in `pipelines/images.ts`'
          : undefined,
    },
  ),
  ({ build, digest }) =>
    build !== undefined && digest !== undefined
      ? 'has `build` and `digest`, but the digest of what is built is not known before; take a `tag`'
      : undefined,
);

export type ImageReference = z.infer<typeof imageReference>;
