import { refer } from '../features/reference/refer';
import type { Reference } from '../features/reference/reference';

/** A reference to an environment variable of the same container that is defined before: `$(NAME)` in Kubernetes. */
export function envValue(variable: string): Reference {
  return refer({ ref: 'env', variable });
}
