import { z } from 'zod';
import { argv } from './argv';
import { duration } from './duration-schema';
import { portNumber } from './port-number';
import { whole } from './whole';

/** A question to a container: a command in it, an HTTP request or a TCP connection to it. */
export const probe = z
  .strictObject({
    /** A command inside the container that exits with 0. */
    exec: argv.min(1, 'must not be empty').optional(),
    /** A GET request that is answered with 200 to 399. */
    http: z
      .strictObject({
        port: portNumber,
        /** @default - `/` */
        path: z.string().startsWith('/', 'must begin with `/`').optional(),
      })
      .optional(),
    /** A port that takes a connection. */
    tcp: portNumber.optional(),
    /** Time before the first question. @default - `0s` */
    initialDelay: duration.optional(),
    /** Time between questions. @default - `10s` */
    period: duration.optional(),
    /** How long an answer may take. @default - `1s` */
    timeout: duration.optional(),
    /** How many questions in a row must fail. @default - 3 */
    failures: whole(1).optional(),
  })
  .superRefine(({ exec, http, tcp }, context) => {
    if ([exec, http, tcp].filter((way) => way !== undefined).length === 1) return;
    context.addIssue({ code: 'custom', message: 'must have one of `exec`, `http` and `tcp`' });
  });

export type Probe = z.output<typeof probe>;
