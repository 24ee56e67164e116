import { posix } from 'node:path';
import { z } from 'zod';
import { checked } from './checked';

/** A path from the root, in its shortest spelling. */
export const absolutePath = checked(z.custom<string>(), (value: unknown) => {
  if (typeof value !== 'string') return 'must be an absolute path, in quotes';
  if (!value.startsWith('/')) return `is \`${value}\`; write an absolute path, as \`/work\``;
  const normal = posix.normalize(value).replace(/(.)\/$/, '$1');
  return normal === value ? undefined : `is \`${value}\`; write \`${normal}\``;
});
