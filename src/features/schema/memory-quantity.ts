import { z } from 'zod';
import { type MemoryQuantity, quantityValue } from '../../support/quantity';
import { checked } from './checked';

const DOCKER = /^(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b)?$/i;

/** Bytes in the spelling of Kubernetes: `512Mi`, `2Gi`; Docker's `512m` and `2g` are refused with the right one. */
export const memoryQuantity = checked(z.custom<MemoryQuantity>(), (value: unknown) => {
  if (typeof value !== 'string') return "must be a number of bytes in quotes, as '512Mi' or '2Gi'";
  const bytes = quantityValue(value);
  const [, amount = '', unit = ''] = DOCKER.exec(value) ?? [];
  const meant = `${amount}${unit.toUpperCase()}i`;
  if (value.endsWith('m') && bytes !== undefined)
    return `is \`${value}\`, which is ${bytes} bytes; write \`${meant}\``;
  if (bytes === undefined) {
    return unit
      ? `is \`${value}\`; write \`${meant}\``
      : `is \`${value}\`, which is no number of bytes; write it as \`512Mi\` or \`2Gi\``;
  }
  if (bytes === 0) return `is \`${value}\`; leave it out for no limit and no request`;
  return Number.isInteger(bytes) ? undefined : `is \`${value}\`, which is no whole number of bytes`;
});
