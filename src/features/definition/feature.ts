import type { z } from 'zod';
import type { PodDraft } from '../draft/pod-draft';
import type { ServiceDraft } from '../draft/service-draft';
import type { Unsupported } from './unsupported';

/** What a field does on one side: how it changes the draft there, or why the engine has no such thing. */
export type Meaning<V, Draft> = ((value: V, draft: Draft) => void) | Unsupported;

/** A task field: its schema, its meaning in a pod and its meaning in a compose service. */
export interface Feature<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  /** `container`: init steps and sidecars have it too; `task`: it belongs to the task as a whole (the pod). */
  readonly scope: 'container' | 'task';
  pod: Meaning<z.output<S>, PodDraft>;
  compose: Meaning<z.output<S>, ServiceDraft>;
}
