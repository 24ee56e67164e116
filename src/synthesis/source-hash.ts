import { createHash } from 'node:crypto';
import type { EnvironmentSpec } from '../model/spec/environment-spec';

/** A hash of what a folder is made from, in one environment. Places in files do not count, so that a moved line changes nothing. */
export function sourceHasher(environment: EnvironmentSpec): (input: unknown) => string {
  const base = text(environment);
  return (input) => createHash('sha256').update(base).update('\n').update(text(input)).digest('hex');
}

function text(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'location' ? undefined : inner));
}
