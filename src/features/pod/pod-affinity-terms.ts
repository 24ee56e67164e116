import { z } from 'zod';
import { dnsLabel } from '../schema/dns-label';
import { labelKey } from '../schema/label-key';
import { labelSelector } from '../schema/label-selector';
import { whole } from '../schema/whole';

const term = {
  /** The node label that says what "together" means: `kubernetes.io/hostname`, `topology.kubernetes.io/zone`. */
  topologyKey: labelKey,
  /** The pods that are meant. */
  labelSelector,
  /** @default - the task's own */
  namespaces: z.array(dnsLabel).optional(),
  /** @default - `namespaces` alone */
  namespaceSelector: labelSelector.optional(),
};

/** Rules about running near, or away from, other pods. */
export const podAffinityTerms = z.strictObject({
  required: z.array(z.strictObject(term)).min(1, 'must have at least one term').optional(),
  preferred: z
    .array(z.strictObject({ weight: whole(1, 100), ...term }))
    .min(1, 'must have at least one term')
    .optional(),
});

export type PodAffinityTerms = z.output<typeof podAffinityTerms>;
