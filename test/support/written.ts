import type { FeatureContext } from '../../src/features/draft/feature-context';
import { podOf, serviceOf } from './drafts';

/** Everything that the fields write into a pod draft; what stays empty is left out. */
export function podWith(fields: Record<string, unknown>, context?: Partial<FeatureContext>): unknown {
  const draft = podOf(fields, context);
  return written({ ...draft, metadata: written(draft.metadata) });
}

/** Everything that the fields write into a service draft; what stays empty is left out. */
export function serviceWith(fields: Record<string, unknown>, context?: Partial<FeatureContext>): unknown {
  const draft = serviceOf(fields, context);
  return written({ ...draft, file: written(draft.file) });
}

function written(draft: object): object {
  const isEmpty = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => name !== 'context' && !isEmpty(value)),
  );
}
