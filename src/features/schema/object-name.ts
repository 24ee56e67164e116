import { z } from 'zod';
import { isDnsLabel, toDnsLabel } from '../../support/names';
import { refusedName } from './refused-name';

/** The name of a Kubernetes object: DNS labels joined by `.`, at most 253 characters. */
export const objectName = z
  .string()
  .refine((name) => name.length <= 253 && name.split('.').every(isDnsLabel), {
    error: ({ input }) => refusedName(String(input), corrected(String(input))),
  });

function corrected(name: string): string {
  return name
    .split('.')
    .map(toDnsLabel)
    .filter((label) => label !== '')
    .join('.')
    .slice(0, 253);
}
