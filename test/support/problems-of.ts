import { podOf, serviceOf } from './drafts';
import { featureContext } from './feature-context';

/** What the fields report as mistakes that show only in an environment, in a pod or in a compose service. */
export function problemsOf(
  side: 'pod' | 'service',
  fields: Record<string, unknown>,
  surroundings: Parameters<typeof featureContext>[0] = {},
): string[] {
  const context = featureContext(surroundings);
  (side === 'pod' ? podOf : serviceOf)(fields, context);
  return context.problems;
}
