import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { planRun } from '../../runner/plan/plan-run';
import type { RunPlan } from '../../runner/plan/run-plan';
import { claimRun } from '../../runner/record/claim-run';
import { homePath } from '../../runner/record/home-path';
import { listRuns } from '../../runner/record/list-runs';
import { ProblemsError } from '../../support/problems-error';
import { backfill } from '../backfill';
import { chosenRun } from '../chosen-run';
import { clusterPlace } from '../cluster/cluster-place';
import { isCluster } from '../cluster/is-cluster';
import { driveRun } from '../drive-run';
import { engineUse } from '../engine-use';
import type { Io } from '../io';
import { localDriver } from '../local-driver';
import { projectFolder } from '../project-folder';
import { readRunOptions } from '../read-run-options';
import { resume } from '../resume';
import type { RunOptions } from '../run-options';
import type { Verb } from '../verb';

/** `fairlead run`: runs a pipeline of `dist/`, for one date or many, or goes on with a run that has begun. */
export const run: Verb<[pipeline: string | undefined], RunOptions> = async (io, options, pipeline) => {
  const root = projectFolder(io, options, 'dist');
  const read = readRunOptions(io.cwd(), options);
  const home = homePath(root);
  const { progress, request } = read;
  const { dryRun = false } = options;
  const place = { root, home, progress, dryRun, engine: engineUse(io, options) };
  const { env: environment, context } = options;
  const inCluster = isCluster(join(root, 'dist'), environment);
  if (options.resume !== undefined) {
    if (inCluster) {
      const { fetch } = require('../cluster/fetch') as typeof import('../cluster/fetch');
      await fetch(io, clusterPlace({ ...place, environment, context }));
    }
    const which = { environment, pipeline, run: options.resume };
    if (options.detach) return inBackground(io, home, chosenRun({ home, ...which }).run);
    return resume(io, { ...place, ...which, context, request });
  }
  if (pipeline === undefined) throw new ProblemsError([NO_PIPELINE]);
  if (options.detach) return inBackground(io, home, claimRun(home, systemClock.now()));
  const { fromDate: from, toDate: to, again = false } = options;
  const { parallelRuns } = read;
  const span = from !== undefined && to !== undefined ? { from, to, parallelRuns, again } : undefined;
  if (inCluster) {
    const { run } = require('../cluster/run') as typeof import('../cluster/run');
    return run(io, clusterPlace({ ...place, environment, context }), pipeline, request, span);
  }
  const assembled = readComposePipeline(join(root, 'dist'), environment, pipeline, home);
  if (span) {
    const driver = (first: RunPlan) => localDriver({ ...place, pipeline: assembled }, first);
    return backfill(io, { ...place, ...span, pipeline: assembled, request, driver });
  }
  const history = listRuns(home, { pipeline, environment });
  const plan = planRun(assembled, request, systemClock.now(), history);
  return driveRun(io, { ...place, pipeline: assembled, plan });
};

function inBackground(io: Io, home: string, run: string): Promise<number> {
  const { detach } = require('../detach') as typeof import('../detach');
  return detach(io, { home, run, argv: process.argv.slice(1).filter((word) => word !== '--detach') });
}

const NO_PIPELINE = {
  message: 'which pipeline?',
  help: '`fairlead run orders`; `fairlead ls` lists them; `fairlead run --resume` goes on with the latest run',
};
