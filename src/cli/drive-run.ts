import { systemClock } from '../runner/clock';
import type { ComposePipeline } from '../runner/dist/compose-pipeline';
import type { EngineUse } from '../runner/docker/engine/engine-use';
import { narrowedPipeline } from '../runner/plan/narrowed-pipeline';
import type { RunPlan } from '../runner/plan/run-plan';
import type { RecordedSource } from '../runner/record/recorded-templates';
import { runLocally } from '../runner/run-locally';
import { readSecrets } from '../runner/secrets/read-secrets';
import { claimedRun } from './claimed-run';
import { EXIT } from './exit';
import type { Io } from './io';
import { printPlan } from './print-plan';
import type { Progress } from './render/choose-renderer';
import { showRun } from './show-run';

/** A planned run and where it belongs. */
export interface DrivenRun {
  /** @default - it is a new one */
  readonly id?: string;
  /** The project's folder, and its `.fairlead`. */
  readonly root: string;
  readonly home: string;
  readonly pipeline: ComposePipeline;
  readonly plan: RunPlan;
  readonly progress: Progress;
  readonly dryRun?: boolean;
  /** What the containers of an earlier run were made from. @default - `dist/` says it */
  readonly recorded?: RecordedSource;
  readonly engine: EngineUse;
}

/** Runs what is planned and shows it, or only says what would be done; resolves to the exit code. */
export async function driveRun(io: Io, run: DrivenRun): Promise<number> {
  const { root, home, plan, progress, engine } = run;
  if (run.dryRun) {
    printPlan(io, plan, progress, root);
    return EXIT.ok;
  }
  const { pipeline } = run;
  const secrets = readSecrets(root, narrowedPipeline(pipeline, plan));
  return showRun(io, progress, engine.logCall !== undefined, (show, stop) => {
    const id = run.id ?? claimedRun(io, home);
    const { recorded } = run;
    const shared = { secrets, stop, clock: systemClock, engine, show, ...(recorded && { recorded }) };
    return runLocally({ id, home, plan, pipeline, ...shared });
  });
}
