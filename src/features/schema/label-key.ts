import { z } from 'zod';
import { isDnsLabel } from '../../support/names';

const NAME = /^[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/** The key of a Kubernetes label or annotation: `team`, `example.com/team`. */
export const labelKey = z
  .string()
  .refine(isLabelKey, {
    error:
      'is no key that Kubernetes takes: a domain and `/` if you like, then at most 63 letters, digits, `-`, `_` and `.`',
  })
  .refine((key) => !key.startsWith('com.docker.compose.'), {
    error: 'belongs to Compose, which sets it itself',
  });

function isLabelKey(key: string): boolean {
  const [name = '', prefix, ...more] = key.split('/').reverse();
  if (more.length > 0 || !NAME.test(name)) return false;
  return prefix === undefined || (prefix.length <= 253 && prefix.split('.').every(isDnsLabel));
}
