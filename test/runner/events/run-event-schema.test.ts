import type { z } from 'zod';
import { jsonRenderer } from '../../../src/cli/render/json';
import type { RunEvent } from '../../../src/runner/events/run-event';
import { runEventSchema } from '../../../src/runner/events/run-event-schema';
import { writtenTo } from '../../support/written-to';

/** Every field required, so that a missing one tells two types apart. */
type Exact<T> = T extends readonly (infer I)[]
  ? Exact<I>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: undefined extends T[K] ? { optional: Exact<T[K]> } : Exact<T[K]> }
    : T;
type Printed<E> = E extends { readonly bytes: Buffer }
  ? Omit<E, 'bytes' | 'position'> & { text?: string; base64?: string; run?: string }
  : E extends { readonly run: string }
    ? E
    : E & { run?: string };
type InSchema = Exact<z.infer<typeof runEventSchema>>;
type InTypes = Exact<Printed<RunEvent>>;
type Fits<A extends B, B> = A extends B ? true : false;

/** Does not compile when an event, a field or a value is missing in the schema or in the types. */
const [schemaFits, typesFit]: [Fits<InSchema, InTypes>, Fits<InTypes, InSchema>] = [true, true];

const time = '2026-01-31T00:00:00.000Z';
const log = { time, type: 'log', task: 'a', attempt: 1, stream: 'stdout' } as const;

it.each<RunEvent>([
  { ...log, bytes: Buffer.from('text\n') },
  { ...log, bytes: Buffer.from([0xff]) },
  { ...log, bytes: Buffer.from(''), position: 'there' },
  { time, type: 'log-gap', task: 'a', container: 'proxy', attempt: 1, from: time, to: time },
  { time, type: 'run-ended', state: 'interrupted', exitCode: 130, seconds: 1.5 },
])('takes what is printed: %j', (event) => {
  const line = writtenTo((stdout) => jsonRenderer(stdout)(event));
  expect(runEventSchema.safeParse(JSON.parse(line)).success).toBe(schemaFits && typesFit);
});

it.each([
  [{ ...log }],
  [{ ...log, text: '', base64: '' }],
  [{ ...log, text: '', time: 'now' }],
  [{ time, type: 'service', service: 'db', state: 'gone' }],
  [{ time, type: 'service', service: 'db', state: 'ready', more: 1 }],
  [{ time, type: 'other' }],
])('refuses %j', (event) => {
  expect(runEventSchema.safeParse(event).success).toBe(false);
});
