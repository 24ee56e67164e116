import { z } from 'zod';
import { PLAN_VERSION } from './plan-version';

const name = z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
const exitCode = z.int().min(1).max(255);

/** The JSON type of a result or a pipeline parameter. */
export const valueType = z.enum(['string', 'integer', 'number', 'boolean']);

const parameter = z.strictObject({
  type: valueType,
  /** @default - the run must give a value */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  description: z.string().optional(),
  /** The only values that are accepted. */
  choices: z.array(z.union([z.string(), z.number()])).optional(),
  /** The environment variable by which tasks refer to it. */
  variable,
});

const schedule = z.strictObject({
  /** Five fields, as in a Kubernetes CronJob. */
  cron: z.string(),
  /** IANA name; the logical date of a run is the tick in this zone. */
  timeZone: z.string(),
  /** The first day for which a run is due. */
  startDate: z.iso.date().optional(),
  /** Whether missed ticks are made up for. */
  catchUp: z.boolean(),
  concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']),
});

const container = z.strictObject({
  name,
  /** In start order: `prepare` and `init` end before the next one starts, a `sidecar` lives as long as the task. */
  role: z.enum(['prepare', 'init', 'sidecar', 'main']),
  /** The compose service, or the container of the pod template. */
  service: z.string(),
  /** The image in this environment. */
  image: z.string(),
  /** Whether the next container waits until this sidecar says that it is ready. */
  waitUntilReady: z.boolean().optional(),
});

const secretUse = z.strictObject({
  secret: z.string(),
  key: z.string(),
  /** The variable that carries the value into an environment entry. */
  variable: variable.optional(),
});

const difference = z.strictObject({
  container: z.string(),
  field: z.string(),
  reason: z.string(),
});

const task = z.strictObject({
  name,
  description: z.string().optional(),
  /** What holds the task's container template: the compose service, or the suspended CronJob. */
  template: z.string(),
  containers: z.array(container).min(1),
  /** Tasks that must have ended before. */
  needs: z.array(name),
  /** Which ends of `needs` let the task start. */
  rule: z.enum(['all-succeeded', 'all-done', 'one-failed']),
  retries: z.strictObject({
    /** Further attempts after the first. */
    limit: z.int().min(0),
    delaySeconds: z.int().min(0),
    backoff: z.enum(['constant', 'exponential']),
    maxDelaySeconds: z.int().min(0),
  }),
  /** Per attempt. @default - no limit */
  timeoutSeconds: z.int().min(1).optional(),
  /** How long an attempt may take to get its containers started. */
  startupTimeoutSeconds: z.int().min(1),
  /** Between the polite and the hard stop. */
  gracePeriodSeconds: z.int().min(0),
  /** Exit codes that no retry can mend. */
  fatalExitCodes: z.array(exitCode),
  /** Exit codes by which the task says that there was nothing to do. */
  skipExitCodes: z.array(exitCode),
  /** What the task hands on, by name. */
  results: z.record(z.string(), valueType),
  /** The most bytes that its result file may have. */
  resultLimitBytes: z.int(),
  /** The run variables that its containers refer to. */
  variables: z.array(variable),
  /** Which result each `RESULT_…` variable of the task stands for. */
  inputs: z.record(variable, z.strictObject({ task: name, result: z.string() })),
  secrets: z.array(secretUse),
  /** Volumes that must be empty and new for each attempt. */
  scratch: z.array(z.string()),
  differences: z.array(difference),
});

/** What containers cannot say about a pipeline in one environment: the contract between synthesis and everything that reads `dist/`. */
export const planSchema = z.strictObject({
  planVersion: z.literal(PLAN_VERSION),
  pipeline: name,
  environment: name,
  target: z.string(),
  /** The file of `pipelines/` that describes it. */
  source: z.string(),
  description: z.string().optional(),
  owner: z.string().optional(),
  trigger: z.enum(['manual', 'schedule', 'on-deploy']),
  schedule: schedule.optional(),
  /** How many tasks of a run may be running at once. @default - as many as are ready */
  parallelism: z.int().min(1).optional(),
  /** Per run. @default - no limit */
  timeoutSeconds: z.int().min(1).optional(),
  parameters: z.record(z.string(), parameter),
  /** Every variable that a run gives to tasks, with the value that it has where nobody gives one. */
  variables: z.record(variable, z.string()),
  /** Local stand-ins that must be healthy before the first task. */
  services: z.array(z.string()),
  /** Why the engine's own tool cannot run the pipeline in order, each in a sentence. @default - it can */
  needsRunner: z.array(z.string()),
  tasks: z.array(task).min(1),
});
