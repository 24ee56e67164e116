import { isDeepStrictEqual } from 'node:util';

/** One place at which two values differ; `undefined` is what is not there. */
export interface ValueChange {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Keys by which the entries of a list are the same entry, the best first. */
const IDENTITIES = ['mountPath', 'target', 'name', 'containerPort', 'key', 'source', 'path'];

/** The smallest places at which two values differ. Lists of named things are compared by name, other lists as a whole. */
export function diffValues(before: unknown, after: unknown, path: readonly string[] = []): ValueChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [old, now] = [entriesOf(before, after), entriesOf(after, before)];
  if (!old || !now) return [{ path, before, after }];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
    diffValues(old[key], now[key], [...path, key]),
  );
}

type Entries = Readonly<Record<string, unknown>>;

/** A value as entries to compare one by one; nothing has no entries, where the other side is a map of texts or of named things. */
function entriesOf(value: unknown, other: unknown): Entries | undefined {
  if (value === undefined) return isTexts(other) || identityOf(other) !== undefined ? {} : undefined;
  if (isObject(value)) return isObject(other) || isTexts(value) ? value : undefined;
  const identity = identityOf(value, other ?? value);
  return identity === undefined ? undefined : keyed(value as readonly Entries[], identity);
}

function isTexts(value: unknown): boolean {
  const texts = isObject(value) ? Object.values(value) : [];
  return texts.length > 0 && texts.every((text) => typeof text === 'string');
}

/** The key by which the entries of all given lists have a name of their own. */
function identityOf(...lists: readonly unknown[]): string | undefined {
  return IDENTITIES.find((key) =>
    lists.every((list) => {
      const names = Array.isArray(list)
        ? list.map((item) => (isObject(item) ? item[key] : undefined))
        : [undefined];
      return names.every((name) => name !== undefined) && new Set(names).size === names.length;
    }),
  );
}

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a list by name; the name itself is left to the path. */
function keyed(list: readonly Entries[], key: string): Entries {
  return Object.fromEntries(list.map(({ [key]: name, ...rest }) => [String(name), rest]));
}
