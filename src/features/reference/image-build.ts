import { posix } from 'node:path';
import { z } from 'zod';
import { checked } from '../schema/checked';

/** A path below the project folder; `.` is that folder itself. */
const projectPath = checked(z.string(), (value) => {
  const normal = posix.normalize(value).replace(/(?<=.)\/$/, '');
  if (value === '' || normal.startsWith('/') || normal.split('/')[0] === '..')
    return `is \`${value}\`; write a path below the project, as \`docker/runner\``;
  return normal === value ? undefined : `is \`${value}\`; write \`${normal}\``;
});

/** How an image is made of files of the project: its build context, or that with more. */
export const imageBuild = z.union([
  projectPath,
  z.strictObject({
    /** The folder whose files the build may use, below the project. */
    context: projectPath,
    /** Below the context. @default 'Dockerfile' */
    dockerfile: projectPath.optional(),
    /** The stage to build. @default - the last one */
    target: z.string().min(1, 'must name a stage').optional(),
    /** Build arguments, by name. They can be read from the image: no place for secrets. @default - none */
    args: z
      .record(
        z.string().regex(/^\w+$/, 'is no name for a build argument: letters, digits and `_`'),
        z.string('must be a string; write numbers and booleans in quotes'),
      )
      .optional(),
  }),
]);

export type ImageBuild = z.infer<typeof imageBuild>;
