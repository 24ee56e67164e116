import { join } from 'node:path';
import { readComposePipeline } from '../runner/dist/read-compose-pipeline';
import type { EngineUse } from '../runner/docker/engine/engine-use';
import type { AgainRequest } from '../runner/plan/select/plan-again';
import { findRun } from '../runner/record/find-run';
import { isDriven } from '../runner/record/run-lock';
import type { RunView } from '../runner/record/run-view';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { clusterPlace } from './cluster/cluster-place';
import { isCluster } from './cluster/is-cluster';
import { driveRun } from './drive-run';
import type { Io } from './io';
import { planResumed } from './plan-resumed';
import type { Progress } from './render/choose-renderer';

/** Which run to go on with, and how. */
export interface ResumeRequest {
  readonly root: string;
  readonly home: string;
  /** The run, abbreviated or not; `true` for the latest. */
  readonly run: string | true;
  readonly environment: string;
  /** A context of the kubeconfig, of a run in a cluster. @default - one that the environment names */
  readonly context: string | undefined;
  /** @default - any */
  readonly pipeline: string | undefined;
  readonly request: AgainRequest;
  readonly progress: Progress;
  readonly dryRun: boolean;
  readonly engine: EngineUse;
}

/** Goes on with a run that has no good end: what has succeeded stays, all else runs. */
export async function resume(io: Io, request: ResumeRequest): Promise<number> {
  const { root, home, progress, dryRun, engine } = request;
  const view = chosenRun(request);
  if (view.state === 'succeeded')
    throw problem(
      `run \`${view.run}\` has succeeded: there is nothing to go on with`,
      `\`fairlead rerun ${view.run}\` runs it once more`,
    );
  if (await isDriven(home, view.run))
    throw problem(`run \`${view.run}\` is still running`, `\`fairlead logs ${view.pipeline} -f\` shows it`);
  if (isCluster(join(root, 'dist'), view.environment)) {
    const { resume } = require('./cluster/resume') as typeof import('./cluster/resume');
    return resume(io, clusterPlace(request), view, request.request);
  }
  const pipeline = readComposePipeline(join(root, 'dist'), view.environment, view.pipeline, home);
  const plan = planResumed(io, home, pipeline, view, request.request);
  return driveRun(io, { id: view.run, root, home, pipeline, plan, progress, dryRun, engine });
}

function chosenRun({ home, run, environment, pipeline }: ResumeRequest): RunView {
  // `--resume orders` reads as the pipeline, `--resume 20260131…` as the run.
  const isRun = run !== true && /^\d/.test(run);
  const name = run === true || run === 'latest' || isRun ? pipeline : run;
  const ofPipeline = name !== undefined && { pipeline: name };
  return isRun
    ? findRun(home, run, { ...ofPipeline })
    : findRun(home, 'latest', { environment, ...ofPipeline });
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help } satisfies Problem]);
}
