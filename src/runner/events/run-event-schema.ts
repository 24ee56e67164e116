import { z } from 'zod';
import { ATTEMPT_CAUSES, type AttemptCause } from './attempt-cause';

const name = z.string().min(1);
/** From 1. */
const attempt = z.int().min(1);
const seconds = z.number().min(0);
const texts = z.record(z.string(), z.string());

const event = <T extends string, S extends z.ZodRawShape>(type: T, fields: S) =>
  z
    .strictObject({
      /** ISO in UTC. */
      time: z.iso.datetime(),
      type: z.literal(type),
      /** Where events of several runs come together. */
      run: name.optional(),
    })
    .extend(fields);

const runTask = z.strictObject({
  name,
  needs: z.array(name),
  containers: z.array(name),
  takenFrom: z.string().optional(),
});

const failure = z.strictObject({
  state: z.enum(['failed', 'cancelled']),
  cause: z.enum(Object.keys(ATTEMPT_CAUSES) as [AttemptCause, ...AttemptCause[]]),
  message: z.string(),
  help: z.string().optional(),
  container: z.string().optional(),
  main: z.boolean(),
  exitCode: z.int().optional(),
});

const usage = z.strictObject({
  started: z.iso.datetime(),
  ended: z.iso.datetime(),
  cpuSeconds: seconds.optional(),
  peakMemoryBytes: z.int().min(0).optional(),
  readBytes: z.int().min(0).optional(),
  writtenBytes: z.int().min(0).optional(),
});

/** A line of `--progress json`: an event of `run-event.ts`, with the bytes of a log as text or as base64. */
export const runEventSchema = z.discriminatedUnion('type', [
  event('run-started', {
    run: name,
    pipeline: name,
    environment: name,
    resumed: z.boolean().optional(),
    replays: z
      .object({ run: name, task: name, attempt: z.int().min(1), environment: name.optional() })
      .optional(),
    definition: z.string(),
    logicalDate: z.iso.datetime({ offset: true }),
    parameters: texts,
    tasks: z.array(runTask),
  }),
  event('service', { service: name, state: z.enum(['starting', 'ready']) }),
  event('image', {
    image: name,
    state: z.enum(['pulling', 'building', 'ready']),
    detail: z.string().optional(),
  }),
  event('task', {
    task: name,
    state: z.enum([
      'pending',
      'waiting',
      'running',
      'retrying',
      'succeeded',
      'failed',
      'skipped',
      'upstream-failed',
      'cancelled',
    ]),
    reason: z.string().optional(),
    attempt: attempt.optional(),
  }),
  event('attempt-started', { task: name, attempt }),
  event('attempt-ended', {
    task: name,
    attempt,
    outcome: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('succeeded'), results: texts }),
      failure,
    ]),
    seconds,
    usage: usage.optional(),
    kept: z.boolean().optional(),
  }),
  event('log', {
    task: name,
    container: z.string().optional(),
    attempt,
    stream: z.enum(['stdout', 'stderr']),
    text: z.string().optional(),
    base64: z.base64().optional(),
  }).refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined)),
  event('log-gap', {
    task: name,
    container: z.string().optional(),
    attempt,
    from: z.iso.datetime(),
    to: z.iso.datetime(),
  }),
  event('result', { task: name, attempt: attempt.optional(), values: texts }),
  event('message', {
    level: z.enum(['warning', 'error']),
    text: z.string(),
    help: z.string().optional(),
  }),
  event('run-ended', {
    state: z.enum(['succeeded', 'failed', 'timed-out', 'interrupted']),
    exitCode: z.int().min(0),
    seconds,
  }),
]);
