import type { Feature } from './definition/feature';
import type { PodDraft } from './draft/pod-draft';
import type { ServiceDraft } from './draft/service-draft';
import { registry } from './registry';

const FEATURES = Object.entries(registry) as [string, Feature][];

/** Writes every given field into a pod draft; what a pod cannot do becomes a declared difference. */
export function applyToPod(fields: Readonly<Record<string, unknown>>, draft: PodDraft): void {
  for (const [name, feature] of FEATURES) {
    const value = fields[name];
    if (value === undefined) continue;
    if (typeof feature.pod === 'function') feature.pod(value, draft);
    else draft.differences.push({ field: name, reason: feature.pod.unsupported });
  }
}

/** Writes every given field into a service draft; what Compose cannot do becomes a declared difference. */
export function applyToService(fields: Readonly<Record<string, unknown>>, draft: ServiceDraft): void {
  for (const [name, feature] of FEATURES) {
    const value = fields[name];
    if (value === undefined) continue;
    if (typeof feature.compose === 'function') feature.compose(value, draft);
    else draft.differences.push({ field: name, reason: feature.compose.unsupported });
  }
}
