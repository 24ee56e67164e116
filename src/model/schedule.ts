import { Cron } from 'croner';
import { z } from 'zod';

const FIVE_FIELDS =
  /^(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|[0-9A-Za-z*/,-]+(?: [0-9A-Za-z*/,?-]+){4})$/;

/** When a pipeline runs by itself, in the words of a Kubernetes CronJob. */
export const schedule = z.strictObject({
  /** Five fields, as in a CronJob: minute, hour, day of the month, month, day of the week. */
  cron: z.string().superRefine((cron, ctx) => {
    const reason = cronMistake(cron);
    if (reason) {
      ctx.addIssue({
        code: 'custom',
        message: `is \`${cron}\`, ${reason}`,
        params: {
          help: 'minute, hour, day of the month, month, day of the week: `0 2 * * *` is two o’clock every night',
        },
      });
    }
  }),
  /** IANA name. @default 'Etc/UTC' */
  timeZone: z
    .string()
    .refine(isTimeZone, {
      error: (issue) => `is \`${String(issue.input)}\`, which is no IANA time zone; write \`Europe/Berlin\``,
    })
    .optional(),
  /** The first day for which a run is due; catch-up begins there. @default - the day of the first deployment */
  startDate: z.iso.date('is no date; write `2026-01-31`').optional(),
  /** Whether missed ticks are made up for. @default false */
  catchUp: z.boolean().optional(),
  /** What happens when a run is due and the one before still goes on. @default 'Forbid' */
  concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']).optional(),
});

function cronMistake(cron: string): string | undefined {
  if (/^(CRON_)?TZ=/.test(cron)) return 'which carries a time zone; write it as `timeZone`';
  if (!FIVE_FIELDS.test(cron)) return 'which is no cron expression of five fields';
  try {
    new Cron(cron, { paused: true });
    return undefined;
  } catch {
    return 'which is no cron expression: a field is out of its range';
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^(?:UTC|[A-Z][A-Za-z]+\/.+)$/.test(name);
  } catch {
    return false;
  }
}
