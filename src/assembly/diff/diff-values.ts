import { isDeepStrictEqual } from 'node:util';

/** One place at which two values differ; `undefined` is what is not there. */
export interface ValueChange {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Keys by which the entries of a list are the same entry, the best first. */
const IDENTITIES = ['name', 'mountPath', 'target', 'containerPort', 'key', 'source', 'path'];

/** The smallest places at which two values differ. Lists of named things are compared by name, other lists as a whole. */
export function diffValues(before: unknown, after: unknown, path: readonly string[] = []): ValueChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const pair = entries(before, after);
  if (!pair) return [{ path, before, after }];
  const [old, now] = pair;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
    diffValues(old[key], now[key], [...path, key]),
  );
}

type Entries = Readonly<Record<string, unknown>>;

/** Both values as objects, where they can be compared entry by entry. */
function entries(before: unknown, after: unknown): readonly [Entries, Entries] | undefined {
  if (isObject(before) && isObject(after)) return [before, after];
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  const identity = IDENTITIES.find((key) => isIdentity(before, key) && isIdentity(after, key));
  return identity === undefined ? undefined : [keyed(before, identity), keyed(after, identity)];
}

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIdentity(list: readonly unknown[], key: string): boolean {
  const names = list.map((item) => (isObject(item) ? item[key] : undefined));
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
}

function keyed(list: readonly unknown[], key: string): Entries {
  return Object.fromEntries(list.map((item) => [String((item as Entries)[key]), item]));
}
