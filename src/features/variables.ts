import type { Reference } from './reference';

/** The variables (run parameters, pipeline parameters, results) that a value of any shape refers to, in order of appearance. */
export function variablesOf(
  value: unknown,
  found: Map<string, Reference> = new Map(),
): Map<string, Reference> {
  if (Array.isArray(value)) {
    for (const item of value) variablesOf(item, found);
  } else if (typeof value === 'object' && value !== null) {
    const candidate = value as Reference;
    if (candidate.ref === 'run' || candidate.ref === 'parameter' || candidate.ref === 'result') {
      found.set(candidate.variable, candidate);
    } else {
      for (const item of Object.values(value)) variablesOf(item, found);
    }
  }
  return found;
}
