import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what can be worked out again is kept between runs: the user's own cache (XDG base directories). */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fairlead');
}
