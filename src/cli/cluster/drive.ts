import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { openEnvironment } from '../../runner/kubernetes/open-environment';
import { readClusterSecrets } from '../../runner/kubernetes/read-cluster-secrets';
import { runOnCluster } from '../../runner/kubernetes/run-on-cluster';
import type { RunPlan } from '../../runner/plan/run-plan';
import { claimRun } from '../../runner/record/claim-run';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { planText } from '../plan-text';
import { showRun } from '../show-run';
import type { ClusterPlace } from './cluster-place';

/** Runs what is planned in the environment's cluster and shows it, or only says what would be done; resolves to the exit code. */
export async function drive(
  io: Io,
  place: ClusterPlace,
  plan: RunPlan,
  /** @default - it is a new one */
  run?: string,
): Promise<number> {
  const { root, home, environment, context, progress, dryRun, logCall } = place;
  if (dryRun) {
    io.stdout.write(planText(plan, progress, root));
    return EXIT.ok;
  }
  const api = await openEnvironment(readClusterEnvironment(join(root, 'dist'), environment), {
    env: io.env,
    ...(context !== undefined && { context }),
    ...(logCall && { logCall }),
  });
  const values = await readClusterSecrets(api, plan.plan);
  return showRun(io, progress, logCall !== undefined, (show, stop) => {
    const id = run ?? claimRun(home, systemClock.now());
    const secrets = { used: [], values };
    return runOnCluster({ api, id, home, plan, secrets, stop, clock: systemClock, show });
  });
}
