import { z } from 'zod';
import { isDnsLabel } from '../../support/names';

/** The name of a host, in lower case: DNS labels joined by `.`. */
export const hostName = z.string().refine((name) => name.length <= 253 && name.split('.').every(isDnsLabel), {
  error: 'is no host name: lower-case letters, digits and `-`, joined by `.`',
});
