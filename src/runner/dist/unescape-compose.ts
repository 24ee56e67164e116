/** What a value of a compose file means once Compose has interpolated it: every `$$` is one `$`. */
export function unescapeCompose(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$$', '$');
  if (Array.isArray(value)) return value.map(unescapeCompose);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unescapeCompose(item)]));
}
