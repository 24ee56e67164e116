import { join } from 'node:path';
import { readComposePipeline } from '../runner/dist/read-compose-pipeline';
import type { EngineUse } from '../runner/docker/engine/engine-use';
import type { AgainRequest } from '../runner/plan/select/plan-again';
import { envOption } from '../runner/record/env-option';
import { isDriven } from '../runner/record/run-lock';
import type { Problem } from '../support/problem';
import { ProblemsError } from '../support/problems-error';
import { type ChosenRun, chosenRun } from './chosen-run';
import { clusterPlace } from './cluster/cluster-place';
import { isCluster } from './cluster/is-cluster';
import { driveRun } from './drive-run';
import type { Io } from './io';
import { planResumed } from './plan-resumed';
import type { Progress } from './render/choose-renderer';

/** Which run to go on with, and how. */
export interface ResumeRequest extends ChosenRun {
  readonly root: string;
  /** A context of the kubeconfig, of a run in a cluster. @default - one that the environment names */
  readonly context: string | undefined;
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
    throw problem(
      `run \`${view.run}\` is still running`,
      `\`fairlead logs ${view.pipeline} -f${envOption(view.environment)}\` shows it`,
    );
  if (isCluster(join(root, 'dist'), view.environment)) {
    const { resume } = require('./cluster/resume') as typeof import('./cluster/resume');
    return resume(io, clusterPlace(request), view, request.request);
  }
  const pipeline = readComposePipeline(join(root, 'dist'), view.environment, view.pipeline, home);
  const plan = planResumed(io, home, pipeline, view, request.request);
  return driveRun(io, { id: view.run, root, home, pipeline, plan, progress, dryRun, engine });
}

function problem(message: string, help: string): ProblemsError {
  return new ProblemsError([{ message, help } satisfies Problem]);
}
