import type { z } from 'zod';
import type { Feature } from './feature';

/** Types a feature by its schema; the compiler then demands both meanings. */
export function defineFeature<S extends z.ZodType, Scope extends 'container' | 'task'>(
  feature: Feature<S> & { readonly scope: Scope },
): Feature<S> & { readonly scope: Scope } {
  return feature;
}
