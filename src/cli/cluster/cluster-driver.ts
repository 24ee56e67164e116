import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import type { ApplyEvent } from '../../runner/kubernetes/apply/apply-event';
import type { ClusterPipeline } from '../../runner/kubernetes/dist/cluster-pipeline';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { prepareCluster } from '../../runner/kubernetes/prepare-cluster';
import { readClusterSecrets } from '../../runner/kubernetes/read-cluster-secrets';
import { runOnCluster } from '../../runner/kubernetes/run-on-cluster';
import type { BackfillDriver } from '../backfill';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** Runs a pipeline in the environment's cluster, which is brought up to `dist/` once. */
export async function clusterDriver(
  io: Io,
  place: ClusterPlace,
  pipeline: ClusterPipeline,
  /** Whether a run is only ended. */
  cancels = false,
): Promise<BackfillDriver> {
  const { root, home } = place;
  const environment = readClusterEnvironment(join(root, 'dist'), place.environment);
  const api = await openPlace(io, place);
  const secrets = { used: [], values: await readClusterSecrets(api, pipeline.plan) };
  const clock = systemClock;
  let prepared: Promise<void> | undefined;
  return (run) =>
    runOnCluster({
      ...{ ...run, api, home, secrets, clock },
      prepare: async ({ polite: signal }, waits) => {
        if (cancels) return;
        const tell = ({ action, kind, name, detail }: ApplyEvent) => {
          if (action === 'waiting') waits(`waits for the ${kind} \`${name}\`${detail ? `: ${detail}` : ''}`);
        };
        prepared ??= prepareCluster(api, { root, environment, pipeline }, { tell, clock, signal });
        await prepared;
      },
    });
}
