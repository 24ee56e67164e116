import type { Feature } from './definition/feature';
import type { PodDraft } from './draft/pod-draft';
import type { ServiceDraft } from './draft/service-draft';
import { registry } from './registry';

/** Writes every given field into a pod draft; what a pod cannot do becomes a declared difference. */
export function applyToPod(fields: Readonly<Record<string, unknown>>, draft: PodDraft): void {
  for (const [name, feature] of featuresOf(fields)) {
    const value = fields[name];
    if (value === undefined) continue;
    if (typeof feature.pod === 'function') feature.pod(value, draft);
    else draft.differences.push({ field: name, reason: feature.pod.unsupported });
  }
}

/** Writes every given field into a service draft; what Compose cannot do becomes a declared difference. */
export function applyToService(fields: Readonly<Record<string, unknown>>, draft: ServiceDraft): void {
  for (const [name, feature] of featuresOf(fields)) {
    const value = fields[name];
    if (value === undefined) continue;
    if (typeof feature.compose === 'function') feature.compose(value, draft);
    else draft.differences.push({ field: name, reason: feature.compose.unsupported });
  }
}

const ALL = Object.entries(registry) as [string, Feature][];
/** Names of fields to their features in the order of the registry: most containers have the same few sets of fields. */
const ORDERED = new Map<string, readonly [string, Feature][]>();

function featuresOf(fields: object): readonly [string, Feature][] {
  const names = Object.keys(fields).join();
  const known = ORDERED.get(names);
  if (known) return known;
  const features = ALL.filter(([name]) => Object.hasOwn(fields, name));
  ORDERED.set(names, features);
  return features;
}
