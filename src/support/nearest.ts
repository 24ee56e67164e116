import { distance } from 'fastest-levenshtein';

/** The fewest letters that say which name is meant. */
const TELLING = 4;

/** The known name that a misspelt, shortened or singular one most likely means, or undefined when none is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best ?? continued(name, known);
}

/** The only one that goes on where the name ends, its last letter apart: `retries` for `retry`, `production` for `prod`. */
function continued(name: string, known: Iterable<string>): string | undefined {
  if (name.length < TELLING) return undefined;
  const stem = name.slice(0, Math.max(name.length - 1, TELLING)).toLowerCase();
  const [only, ...others] = [...known].filter((candidate) => candidate.toLowerCase().startsWith(stem));
  return others.length === 0 ? only : undefined;
}
