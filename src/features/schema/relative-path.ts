import { posix } from 'node:path';
import { z } from 'zod';
import { checked } from './checked';

/** A path below a mount, without `..`. */
export const relativePath = checked(z.custom<string>(), (value: unknown) => {
  if (typeof value !== 'string') return 'must be a relative path, in quotes';
  const normal = posix.normalize(value).replace(/^\/+|\/+$/g, '');
  if (value === '' || normal === '.' || normal.split('/').includes('..'))
    return `is \`${value}\`; write a path below the mount, as \`orders/today\``;
  return normal === value ? undefined : `is \`${value}\`; write \`${normal}\``;
});
