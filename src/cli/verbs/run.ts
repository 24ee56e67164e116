import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { planRun } from '../../runner/plan/plan-run';
import { homePath } from '../../runner/record/home-path';
import { listRuns } from '../../runner/record/list-runs';
import { ProblemsError } from '../../support/problems-error';
import { backfill } from '../backfill';
import { clusterPlace } from '../cluster/cluster-place';
import { isCluster } from '../cluster/is-cluster';
import { driveRun } from '../drive-run';
import { engineUse } from '../engine-use';
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
    return resume(io, { ...place, environment, context, pipeline, run: options.resume, request });
  }
  if (pipeline === undefined) throw new ProblemsError([NO_PIPELINE]);
  if (inCluster) {
    if (options.fromDate !== undefined) throw new ProblemsError([NO_BACKFILL]);
    const { run } = require('../cluster/run') as typeof import('../cluster/run');
    return run(io, clusterPlace({ ...place, environment, context }), pipeline, request);
  }
  const assembled = readComposePipeline(join(root, 'dist'), options.env, pipeline, home);
  const now = systemClock.now();
  const { fromDate: from, toDate: to } = options;
  if (from !== undefined && to !== undefined) {
    const { parallelRuns } = read;
    const { again = false } = options;
    return backfill(io, { ...place, pipeline: assembled, request, from, to, parallelRuns, again });
  }
  const history = listRuns(home, { pipeline, environment: options.env });
  const plan = planRun(assembled, request, now, history);
  return driveRun(io, { ...place, pipeline: assembled, plan });
};

const NO_PIPELINE = {
  message: 'which pipeline?',
  help: '`fairlead run orders`; `fairlead ls` lists them; `fairlead run --resume` goes on with the latest run',
};

const NO_BACKFILL = {
  message: '`--from-date`: a backfill runs on the engine of this machine only',
  help: 'start a run for each date: `fairlead run orders --env staging --date 2026-01-31`',
};
