import { isIP } from 'node:net';
import { z } from 'zod';

/** An IPv4 or IPv6 address. */
export const ipAddress = z.string().refine((text) => isIP(text) !== 0, {
  error: ({ input }) => `is \`${String(input)}\`, which is no IP address`,
});
