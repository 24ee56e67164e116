import { LABELS } from '../../../support/kubernetes-labels';
import type { SecretFile } from '../../secrets/secret-folder';
import type { Manifest } from '../dist/manifest';
import { appliedFields, FIELD_MANAGERS } from '../live/field-managers';
import type { LiveObject } from '../live/live-object';

/** What is to be done for the values of a managed Secret. Holds values: never printed, never logged. */
export interface SecretValues {
  /** `environment`, or the pipeline. */
  readonly owner: string;
  readonly name: string;
  /** Keys whose value is set. */
  readonly set: readonly string[];
  /** Keys that have a value nowhere. */
  readonly missing: readonly string[];
  /** All that fairlead is to answer for, in base64: what it leaves out would be removed. */
  readonly data: Readonly<Record<string, string>>;
}

/** What to do for a Secret. `only-missing` leaves alone what the cluster has, even where this machine has another value. */
export function secretValues(
  owner: string,
  manifest: Manifest,
  live: LiveObject | undefined,
  files: readonly SecretFile[],
  mode: 'all' | 'only-missing',
): SecretValues {
  const { name, annotations = {} } = manifest.metadata;
  const keys = annotations[LABELS.keys]?.split(',') ?? [];
  const there = (live?.data ?? {}) as Readonly<Record<string, string>>;
  const own = live ? keysOf(appliedFields(live, FIELD_MANAGERS.secrets)) : [];
  const here = new Map(
    files.filter(({ secret }) => secret === name).map(({ key, value }) => [key, value.toString('base64')]),
  );
  const set = keys.filter(
    (key) => here.has(key) && here.get(key) !== there[key] && (mode === 'all' || there[key] === undefined),
  );
  const kept = keys.filter((key) => own.includes(key) && !set.includes(key));
  return {
    owner,
    name,
    set,
    missing: keys.filter((key) => !here.has(key) && there[key] === undefined),
    data: Object.fromEntries([
      ...kept.map((key) => [key, there[key] ?? ''] as const),
      ...set.map((key) => [key, here.get(key) ?? ''] as const),
    ]),
  };
}

/** The keys of `data` among the fields that a manager owns. */
function keysOf(fields: Readonly<Record<string, unknown>> | undefined): string[] {
  const data = (fields?.['f:data'] ?? {}) as Readonly<Record<string, unknown>>;
  return Object.keys(data).map((field) => field.replace(/^f:/, ''));
}
