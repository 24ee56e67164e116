import { join } from 'node:path';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { planRerun } from '../../runner/plan/select/plan-rerun';
import { recordedRun } from '../../runner/plan/select/recorded-run';
import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { clusterPlace } from '../cluster/cluster-place';
import { isCluster } from '../cluster/is-cluster';
import type { DriveOptions } from '../drive-options';
import { driveRun } from '../drive-run';
import { engineUse } from '../engine-use';
import { projectFolder } from '../project-folder';
import { readDriveOptions } from '../read-drive-options';
import type { Verb } from '../verb';

interface RerunOptions extends DriveOptions {
  readonly failed?: boolean;
  /** A context of the kubeconfig. */
  readonly context?: string;
}

/** `fairlead rerun`: runs a run again for its date, with its parameters and tasks, as a run of its own. */
export const rerun: Verb<[run: string], RerunOptions> = async (io, options, run) => {
  const root = projectFolder(io, options, 'dist');
  const problems: Problem[] = [];
  const { progress, request } = readDriveOptions(options, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  const home = homePath(root);
  const view = findRun(home, run);
  if (options.failed && view.state === 'succeeded')
    throw new ProblemsError([
      {
        message: `nothing of run \`${view.run}\` has failed`,
        help: `leave out \`--failed\` to run all of it once more`,
      },
    ]);
  const { dryRun = false, context } = options;
  const engine = engineUse(io, options);
  const { environment } = view;
  if (isCluster(join(root, 'dist'), environment)) {
    const { rerun } = require('../cluster/rerun') as typeof import('../cluster/rerun');
    const place = clusterPlace({ root, home, environment, context, progress, dryRun, engine });
    return rerun(io, place, view, request, options.failed ?? false);
  }
  const pipeline = readComposePipeline(join(root, 'dist'), view.environment, view.pipeline, home);
  const plan = planRerun(pipeline, recordedRun(home, view), request, options.failed ?? false);
  return driveRun(io, { root, home, pipeline, plan, progress, dryRun, engine });
};
