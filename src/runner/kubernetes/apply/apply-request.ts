import type { ClusterEnvironment } from '../dist/cluster-environment';
import type { ClusterPipeline } from '../dist/cluster-pipeline';

/** What is to be brought into a cluster. */
export interface ApplyRequest {
  /** The project's folder, for the values of managed secrets. */
  readonly root: string;
  readonly environment: ClusterEnvironment;
  readonly pipelines: readonly Pick<ClusterPipeline, 'name' | 'objects'>[];
  /** Whether these are all pipelines of the environment: what earlier ones have left is removed then. */
  readonly complete: boolean;
  /** Which values of managed secrets are set: all that differ, or only those that the cluster does not have. */
  readonly secrets: 'all' | 'only-missing';
  /** Whether fields are taken from whoever has set them. */
  readonly force: boolean;
}
