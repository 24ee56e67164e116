import type { FileCache } from './file-cache';
import { sha256 } from './sha256';

/** What `work` makes of nothing but `from`: out of the cache, where the same was made before. */
export function derive<T>(
  cache: FileCache | undefined,
  name: string,
  from: readonly string[],
  work: () => T,
): T {
  if (!cache) return work();
  const key = sha256(JSON.stringify(from));
  const known = cache.read<T>(name, key);
  if (known !== undefined) return known;
  const value = work();
  if (value !== undefined) cache.write(name, key, value);
  return value;
}
