import type { EngineUse } from '../../runner/docker/engine/engine-use';
import type { LogCall } from '../../runner/log-call';
import type { Progress } from '../render/choose-renderer';

/** Where a command has to do with runs of a cluster. */
export interface ClusterPlace {
  /** The project's folder, and its `.fairlead`. */
  readonly root: string;
  readonly home: string;
  readonly environment: string;
  /** A context of the kubeconfig. @default - one that the environment names */
  readonly context: string | undefined;
  readonly progress: Progress;
  readonly dryRun: boolean;
  /** Takes each call of the API. @default - nobody asked */
  readonly logCall?: LogCall;
}

/** The same from what commands know of a place. */
export function clusterPlace({
  engine: { logCall },
  root,
  home,
  environment,
  context,
  progress,
  dryRun,
}: Omit<ClusterPlace, 'logCall'> & { readonly engine: EngineUse }): ClusterPlace {
  return { root, home, environment, context, progress, dryRun, ...(logCall && { logCall }) };
}
