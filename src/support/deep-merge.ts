import { isReference } from './is-reference';

type Plain = Record<string, unknown>;

/** A plain object that may be merged key by key; references and lists are values of their own. */
function isMergeable(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isReference(value);
}

/** `over` laid on `base`: objects key by key, everything else replaced; `undefined` leaves the base. */
export function deepMerge<T>(base: T, over: unknown): T {
  if (over === undefined) return base;
  if (!isMergeable(base) || !isMergeable(over)) return over as T;
  const merged: Plain = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = deepMerge(merged[key], value);
  return merged as T;
}
