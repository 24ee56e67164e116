import type { ClusterUse } from '../../runner/kubernetes/open-environment';
import { callLogger } from '../call-logger';
import type { Io } from '../io';

/** How the options of a command let it use the cluster. */
export function clusterUse(
  io: Io,
  { context, verbose = false }: { readonly context?: string; readonly verbose?: boolean },
): ClusterUse {
  return {
    env: io.env,
    ...(context !== undefined && { context }),
    ...(verbose && { logCall: callLogger(io.stderr) }),
  };
}
