import type { LiveObject, ManagedFields } from './live-object';

/** The names under which fairlead owns fields of objects. */
export const FIELD_MANAGERS = {
  /** What stands in `dist/`. */
  manifests: 'fairlead',
  /** Values of secrets, which stand nowhere in `dist/`. */
  secrets: 'fairlead-secrets',
} as const;

/** The fields of an object that a manager has applied. */
export function appliedFields(
  { metadata: { managedFields = [] } }: LiveObject,
  manager: string,
): ManagedFields['fieldsV1'] {
  return managedFields.find((entry) => entry.manager === manager && entry.operation === 'Apply')?.fieldsV1;
}
