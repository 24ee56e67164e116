import { z } from 'zod';

/** The value of a Kubernetes label: at most 63 letters, digits, `-`, `_` and `.`, or nothing. */
export const labelValue = z.string().regex(/^([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/, {
  error: 'is no label value: at most 63 letters, digits, `-`, `_` and `.`, none of these three at an end',
});
