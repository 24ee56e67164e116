import { applyToPod, applyToService } from '../../src/features/apply-features';
import type { FeatureContext } from '../../src/features/draft/feature-context';
import type { PodDraft } from '../../src/features/draft/pod-draft';
import type { ServiceDraft } from '../../src/features/draft/service-draft';
import { featureContext } from './feature-context';

/** The pod draft that the given fields write. */
export function podOf(fields: Record<string, unknown>, context: Partial<FeatureContext> = {}): PodDraft {
  const draft: PodDraft = {
    context: featureContext(context),
    pod: {},
    container: {},
    metadata: { labels: {}, annotations: {} },
    egress: [],
    rules: [],
    differences: [],
  };
  applyToPod(fields, draft);
  return draft;
}

/** The service draft that the given fields write. */
export function serviceOf(
  fields: Record<string, unknown>,
  context: Partial<FeatureContext> = {},
): ServiceDraft {
  const draft: ServiceDraft = {
    context: featureContext(context),
    service: {},
    file: { volumes: {}, secrets: {}, configs: {} },
    differences: [],
    prepare: [],
  };
  applyToService(fields, draft);
  return draft;
}
