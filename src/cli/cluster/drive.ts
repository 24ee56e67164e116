import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import type { ApplyEvent } from '../../runner/kubernetes/apply/apply-event';
import type { ClusterPipeline } from '../../runner/kubernetes/dist/cluster-pipeline';
import { readClusterEnvironment } from '../../runner/kubernetes/dist/read-cluster-environment';
import { prepareCluster } from '../../runner/kubernetes/prepare-cluster';
import { readClusterSecrets } from '../../runner/kubernetes/read-cluster-secrets';
import { runOnCluster } from '../../runner/kubernetes/run-on-cluster';
import type { RunPlan } from '../../runner/plan/run-plan';
import { claimRun } from '../../runner/record/claim-run';
import type { Stop } from '../../runner/stop/stop';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { planText } from '../plan-text';
import { showRun } from '../show-run';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** A planned run in a cluster. */
interface PlannedRun {
  readonly pipeline: ClusterPipeline;
  readonly plan: RunPlan;
  /** One that has begun before. @default - it is a new one */
  readonly run?: string;
  /** Whether it is only ended: what runs is stopped. @default false */
  readonly cancels?: boolean;
}

/** Runs what is planned in the environment's cluster and shows it, or only says what would be done; resolves to the exit code. */
export async function drive(
  io: Io,
  place: ClusterPlace,
  { pipeline, plan, run, cancels = false }: PlannedRun,
): Promise<number> {
  const { root, home, progress, dryRun, logCall } = place;
  if (dryRun) {
    io.stdout.write(planText(plan, progress, root));
    return EXIT.ok;
  }
  const environment = readClusterEnvironment(join(root, 'dist'), place.environment);
  const api = await openPlace(io, place);
  const values = await readClusterSecrets(api, plan.plan);
  const clock = systemClock;
  return showRun(io, progress, logCall !== undefined, (show, stop) => {
    if (cancels) stop.interrupt(EXIT.interrupted);
    const id = run ?? claimRun(home, clock.now());
    const secrets = { used: [], values };
    const prepare = async ({ polite: signal }: Stop, waits: (text: string) => void) => {
      if (cancels) return;
      const tell = ({ action, kind, name, detail }: ApplyEvent) => {
        if (action === 'waiting') waits(`waits for the ${kind} \`${name}\`${detail ? `: ${detail}` : ''}`);
      };
      await prepareCluster(api, { root, environment, pipeline }, { tell, clock, signal });
    };
    return runOnCluster({ api, id, home, plan, secrets, stop, clock, show, prepare });
  });
}
