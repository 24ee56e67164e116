import type { RunnablePipeline } from '../../plan/run-plan';
import type { Manifest } from './manifest';

/** A pipeline of a Kubernetes environment, as `dist/` has it. */
export interface ClusterPipeline extends RunnablePipeline {
  readonly name: string;
  readonly objects: readonly Manifest[];
}
