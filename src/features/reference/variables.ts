import { isReference } from '../../support/is-reference';
import type { Reference } from './reference';

const VARIABLES = new Set(['run', 'parameter', 'result']);

/** The variables (run parameters, pipeline parameters, results) that a value of any shape refers to, in order of appearance. */
export function variablesOf(
  value: unknown,
  found: Map<string, Reference> = new Map(),
): Map<string, Reference> {
  if (Array.isArray(value)) {
    for (const item of value) variablesOf(item, found);
  } else if (typeof value === 'object' && value !== null) {
    if (isReference(value) && VARIABLES.has(value.ref)) {
      const reference = value as Extract<Reference, { variable: string }>;
      found.set(reference.variable, reference);
    } else {
      for (const item of Object.values(value)) variablesOf(item, found);
    }
  }
  return found;
}
