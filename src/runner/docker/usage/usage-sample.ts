import type { AttemptUsage } from '../../events/attempt-usage';

/** What a container has taken of the machine so far; a value that could not be read is missing. */
export type UsageSample = Omit<AttemptUsage, 'started' | 'ended'>;

/** Two samples of the same container as one: none of the values ever falls. */
export function joinSamples(one: UsageSample, other: UsageSample): UsageSample {
  const joined: Record<string, number> = { ...one };
  for (const [name, value] of Object.entries(other)) joined[name] = Math.max(value, joined[name] ?? 0);
  return joined;
}
