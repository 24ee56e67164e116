import { defineFeature } from './definition/define-feature';
import { unsupported } from './definition/unsupported';
import { memoryQuantity } from './schema/memory-quantity';
import { quantityNumber } from './schema/quantity-number';
import { composeBytes } from './service/compose-bytes';

const FACTORS: Readonly<Record<string, number>> = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** How much the container may swap on top of its memory limit. `memswap_limit` in Compose is the sum of both. */
export const swap = defineFeature({
  schema: memoryQuantity,
  scope: 'container',
  pod: unsupported('a pod has no swap setting: the kubelet of its node decides (`memorySwap.swapBehavior`)'),
  compose: (value, { service, context }) => {
    const [, amount, unit] = /^(\d+)([bkmg])$/.exec(service.mem_limit ?? '') ?? [];
    if (amount === undefined || unit === undefined)
      context.problem('swap', 'needs a memory limit to come on top of: write `resources.memory.limit`');
    else service.memswap_limit = composeBytes(Number(amount) * (FACTORS[unit] ?? 1) + quantityNumber(value));
  },
});
