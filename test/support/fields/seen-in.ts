import type { Place } from './program';
import { programs } from './programs';

/** What the programs print that tell something in an environment, by task. */
export function seenIn(place: Place): [task: string, printed: string][] {
  return Object.entries(programs).flatMap(([task, { prints }]) => {
    const printed = typeof prints === 'string' ? prints : prints[place];
    return printed === undefined ? [] : [[task, printed] as [string, string]];
  });
}
