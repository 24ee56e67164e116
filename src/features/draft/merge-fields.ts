type Plain = Readonly<Record<string, unknown>>;

/** How a list that is laid over another meets it: it takes its place, is added to it, or goes item by item, by a key. */
export type ListRule = 'replace' | 'append' | ((item: Plain) => string);

/** `over` laid on `base`: objects field by field, lists by the rule for the field that they stand in. */
export function mergeFields(
  base: unknown,
  over: unknown,
  ruleOf: (field: string) => ListRule,
  field = '',
): unknown {
  if (over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over)) {
    const rule = ruleOf(field);
    if (rule === 'replace') return over;
    if (rule === 'append') return [...new Set([...base, ...over])];
    return mergeByKey(base as Plain[], over as Plain[], rule, ruleOf);
  }
  if (!isPlain(base) || !isPlain(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = mergeFields(merged[key], value, ruleOf, key);
  return merged;
}

function mergeByKey(
  base: readonly Plain[],
  over: readonly Plain[],
  keyOf: (item: Plain) => string,
  ruleOf: (field: string) => ListRule,
): unknown[] {
  const merged = new Map<string, unknown>(base.map((item) => [keyOf(item), item]));
  for (const item of over) merged.set(keyOf(item), mergeFields(merged.get(keyOf(item)), item, ruleOf));
  return [...merged.values()];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
