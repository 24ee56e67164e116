import { z } from 'zod';
import { valueType } from '../features/definition/value-type';
import { duration } from '../features/schema/duration-schema';
import type { FieldProps } from './field-props';
import { schedule } from './schedule';

const parameter = z
  .strictObject({
    /** The JSON type of its values. */
    type: valueType,
    /** The value where a run gives none. @default - a run must give one */
    default: z.union([z.string(), z.number(), z.boolean()]).optional(),
    /** What it is for; printed by the command line. */
    description: z.string().optional(),
    /** The only values that are accepted. @default - any of the type */
    choices: z.array(z.union([z.string(), z.number()])).optional(),
  })
  .superRefine(({ type, default: value, choices }, ctx) => {
    if (value === undefined) return;
    const fits = type === 'integer' ? Number.isInteger(value) : typeof value === type;
    if (!fits) {
      ctx.addIssue({ code: 'custom', path: ['default'], message: `is \`${value}\`, which is no ${type}` });
    } else if (choices && typeof value !== 'boolean' && !choices.includes(value)) {
      ctx.addIssue({
        code: 'custom',
        path: ['default'],
        message: `is \`${value}\`, which is not among \`choices\``,
      });
    }
  });

const parameterName = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/,
    'has a name that is refused: small letters, digits, `-` and `_`, a letter first',
  );

/** The settings of a pipeline, one schema each. */
export const pipelineSchemas = {
  description: z.string(),
  owner: z.string(),
  trigger: z.enum(['manual', 'schedule', 'on-deploy']),
  schedule,
  parallelism: z.int('must be a whole number').min(1, 'must be 1 at least'),
  timeout: duration,
  parameters: z.record(parameterName, parameter),
  services: z.array(z.string()),
};

/** What a pipeline may say about itself. */
export interface PipelineProps {
  /** What it is for, in a sentence. @default - none */
  readonly description?: string;
  /** The team that answers for it. @default - none */
  readonly owner?: string;
  /**
   * What starts it: somebody (`manual`), its schedule, or each deployment (`on-deploy`, an Argo CD hook).
   * @default - `schedule` where there is one, else `manual`
   */
  readonly trigger?: 'manual' | 'schedule' | 'on-deploy';
  /** When it runs by itself: cron, time zone, catch-up, concurrency policy. @default - never */
  readonly schedule?: z.input<typeof schedule>;
  /** How many of its tasks may be running at once. @default - all that are ready */
  readonly parallelism?: number;
  /** Limit of a whole run. @default - none */
  readonly timeout?: z.input<typeof duration>;
  /** Typed parameters that a run may give. @default - none */
  readonly parameters?: Readonly<Record<string, z.input<typeof parameter>>>;
  /** Names of the services that its tasks talk to; an environment may stand in for them. @default - none */
  readonly services?: readonly string[];
  /** Task fields that every task has unless it says otherwise. @default - none */
  readonly defaults?: FieldProps;
}
