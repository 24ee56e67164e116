import { z } from 'zod';

/** A key of a Secret or ConfigMap. */
export const resourceKey = z
  .string()
  .max(253, 'is longer than 253 characters')
  .regex(/^(?!\.\.?$)[-._a-zA-Z0-9]+$/, 'is refused by Kubernetes: letters, digits, `-`, `_` and `.` only');
