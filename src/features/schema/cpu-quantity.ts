import { z } from 'zod';
import type { CpuQuantity } from '../../support/quantity';
import { checked } from './checked';

/** Cores in the spelling of Kubernetes: `500m`, `1`, `1.5`. */
export const cpuQuantity = checked(z.custom<CpuQuantity>(), (value: unknown) => {
  if (typeof value !== 'string') return "must be a number of cores in quotes, as '500m' or '1'";
  const match = /^(\d+(?:\.\d+)?)(m?)$/.exec(value);
  if (!match) return `is \`${value}\`, which is no number of cores; write it as \`500m\` or \`1\``;
  const thousandths = Number((Number(match[1]) * (match[2] ? 1 : 1000)).toPrecision(15));
  if (thousandths === 0) return `is \`${value}\`; leave it out for no limit and no request`;
  if (!Number.isInteger(thousandths))
    return `is \`${value}\`; Kubernetes counts cores in whole thousandths (\`1m\`)`;
  return undefined;
});
