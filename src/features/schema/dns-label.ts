import { z } from 'zod';
import { isDnsLabel, toDnsLabel } from '../../support/names';
import { refusedName } from './refused-name';

/** One DNS label (RFC 1123): lower-case letters, digits and `-`, at most 63 characters. */
export const dnsLabel = z.string().refine(isDnsLabel, {
  error: ({ input }) => refusedName(String(input), toDnsLabel(String(input))),
});
