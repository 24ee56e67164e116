import type { ClusterPipeline } from '../../runner/kubernetes/dist/cluster-pipeline';
import type { RunPlan } from '../../runner/plan/run-plan';
import { claimedRun } from '../claimed-run';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { printPlan } from '../print-plan';
import { showRun } from '../show-run';
import { clusterDriver } from './cluster-driver';
import type { ClusterPlace } from './cluster-place';

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
    printPlan(io, plan, progress, root);
    return EXIT.ok;
  }
  const driver = await clusterDriver(io, place, pipeline, cancels);
  return showRun(io, progress, logCall !== undefined, (show, stop) => {
    if (cancels) stop.interrupt(EXIT.interrupted);
    return driver({ id: run ?? claimedRun(io, home), plan, stop, show });
  });
}
