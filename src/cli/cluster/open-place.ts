import { join } from 'node:path';
import type { KubeApi } from '../../runner/kubernetes/api/kube-api';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { openEnvironment } from '../../runner/kubernetes/open-environment';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';

/** The API of an environment's cluster. */
export function openPlace(
  io: Io,
  { root, environment, context, logCall }: Pick<ClusterPlace, 'root' | 'environment' | 'context' | 'logCall'>,
): Promise<KubeApi> {
  return openEnvironment(readClusterEnvironment(join(root, 'dist'), environment), {
    env: io.env,
    ...(context !== undefined && { context }),
    ...(logCall && { logCall }),
  });
}
