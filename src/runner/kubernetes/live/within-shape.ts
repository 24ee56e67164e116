type Entries = Readonly<Record<string, unknown>>;

/**
 * What the cluster has at the places that `wanted` speaks of; what it says beyond that are defaults, or others' business.
 * Equal to `wanted` where the cluster has all of it.
 */
export function withinShape(live: unknown, wanted: unknown): unknown {
  if (live === undefined || live === null) return isZero(wanted) ? wanted : undefined;
  if (Array.isArray(wanted)) return Array.isArray(live) ? listWithinShape(live, wanted) : live;
  if (!isEntries(wanted) || !isEntries(live)) return live;
  const found = Object.keys(wanted).map((key) => [key, withinShape(live[key], wanted[key])]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** Lists of named things are matched by name, others by place. */
function listWithinShape(live: readonly unknown[], wanted: readonly unknown[]): unknown[] {
  if (wanted.length > 0 && haveNames(wanted) && haveNames(live))
    return wanted.flatMap((entry) => {
      const same = live.find(({ name }) => name === entry.name);
      return same ? [withinShape(same, entry)] : [];
    });
  if (live.length !== wanted.length) return [...live];
  return wanted.map((entry, index) => withinShape(live[index], entry));
}

function haveNames(list: readonly unknown[]): list is readonly (Entries & { readonly name: string })[] {
  const names = list.map((entry) => (isEntries(entry) ? entry.name : undefined));
  return names.every((name) => typeof name === 'string') && new Set(names).size === list.length;
}

/** What the API leaves out when it writes an object. */
function isZero(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isEntries(value)) return Object.values(value).every(isZero);
  return value === '' || value === 0 || value === false || value === null || value === undefined;
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
