import { systemClock } from '../../runner/clock';
import { readClusterSecrets } from '../../runner/kubernetes/read-cluster-secrets';
import { runOnCluster } from '../../runner/kubernetes/run-on-cluster';
import type { RunPlan } from '../../runner/plan/run-plan';
import { claimRun } from '../../runner/record/claim-run';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { planText } from '../plan-text';
import { showRun } from '../show-run';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** A run that has begun before. */
interface EarlierRun {
  /** @default - it is a new one */
  readonly run?: string;
  /** Whether it is only ended: what runs is stopped. @default false */
  readonly cancels?: boolean;
}

/** Runs what is planned in the environment's cluster and shows it, or only says what would be done; resolves to the exit code. */
export async function drive(
  io: Io,
  place: ClusterPlace,
  plan: RunPlan,
  { run, cancels = false }: EarlierRun = {},
): Promise<number> {
  const { root, home, progress, dryRun, logCall } = place;
  if (dryRun) {
    io.stdout.write(planText(plan, progress, root));
    return EXIT.ok;
  }
  const api = await openPlace(io, place);
  const values = await readClusterSecrets(api, plan.plan);
  return showRun(io, progress, logCall !== undefined, (show, stop) => {
    if (cancels) stop.interrupt(EXIT.interrupted);
    const id = run ?? claimRun(home, systemClock.now());
    const secrets = { used: [], values };
    return runOnCluster({ api, id, home, plan, secrets, stop, clock: systemClock, show });
  });
}
