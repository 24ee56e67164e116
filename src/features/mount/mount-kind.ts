import type { z } from 'zod';
import type { PodDraft } from '../draft/pod-draft';
import type { ServiceDraft } from '../draft/service-draft';

/** One kind of mount: its schema and both meanings. `field` is the path of the mount, as `mounts[0]`. */
export interface MountKind<S extends z.ZodType> {
  readonly schema: S;
  pod(mount: z.output<S>, draft: PodDraft, field: string): void;
  compose(mount: z.output<S>, draft: ServiceDraft, field: string): void;
}
