import { systemClock } from '../runner/clock';
import type { ComposePipeline } from '../runner/dist/compose-pipeline';
import type { EngineUse } from '../runner/docker/engine/engine-use';
import { narrowedPipeline } from '../runner/plan/narrowed-pipeline';
import type { RunPlan } from '../runner/plan/run-plan';
import { runLocally } from '../runner/run-locally';
import { readSecrets } from '../runner/secrets/read-secrets';
import type { BackfillDriver } from './backfill';

/** Where runs on this machine belong. */
interface LocalPlace {
  readonly root: string;
  readonly home: string;
  readonly pipeline: ComposePipeline;
  readonly engine: EngineUse;
}

/** Runs a pipeline on this machine's engine, with the secret values that its first run needs. */
export async function localDriver(
  { root, home, pipeline, engine }: LocalPlace,
  first: RunPlan,
): Promise<BackfillDriver> {
  const secrets = readSecrets(root, narrowedPipeline(pipeline, first));
  return (run) => runLocally({ ...run, home, pipeline, secrets, clock: systemClock, engine });
}
