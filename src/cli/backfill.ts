import { hasSucceeded } from '../runner/backfill/has-succeeded';
import { runBackfill } from '../runner/backfill/run-backfill';
import { systemClock } from '../runner/clock';
import { datesBetween } from '../runner/dates/dates-between';
import type { ComposePipeline } from '../runner/dist/compose-pipeline';
import type { EngineUse } from '../runner/docker/engine/engine-use';
import { narrowedPipeline } from '../runner/plan/narrowed-pipeline';
import { planRun } from '../runner/plan/plan-run';
import type { RunRequest } from '../runner/plan/run-request';
import { claimRun } from '../runner/record/claim-run';
import { listRuns } from '../runner/record/list-runs';
import { runLocally } from '../runner/run-locally';
import { readSecrets } from '../runner/secrets/read-secrets';
import { ProblemsError } from '../support/problems-error';
import { catchSignals } from './catch-signals';
import { EXIT } from './exit';
import type { Io } from './io';
import { planText } from './plan-text';
import { backfillRenderer } from './render/backfill';
import type { Progress } from './render/choose-renderer';

/** Runs of one pipeline for many dates. */
export interface BackfillRequest {
  readonly root: string;
  readonly home: string;
  readonly pipeline: ComposePipeline;
  readonly request: RunRequest;
  /** The first and the last date, as they were written. */
  readonly from: string;
  readonly to: string;
  /** How many runs at once. */
  readonly parallelRuns: number;
  /** Whether dates run that have succeeded before. */
  readonly again: boolean;
  readonly progress: Progress;
  readonly dryRun: boolean;
  readonly engine: EngineUse;
}

/** Runs a pipeline for every date that is due in a span of time and has not succeeded yet, the earliest first. */
export async function backfill(io: Io, options: BackfillRequest): Promise<number> {
  const { root, home, pipeline, request, again } = options;
  const {
    plan,
    plan: { pipeline: name, environment },
  } = pipeline;
  const dates = datesBetween(options.from, options.to, plan.schedule);
  if ('problems' in dates) throw new ProblemsError(dates.problems);
  const history = [...listRuns(home, { pipeline: name, environment })];
  const plans = dates.map((date) => planRun(pipeline, { ...request, date }, systemClock.now(), history));
  const isDone = (planned: (typeof plans)[number]) =>
    !again && history.some((run) => hasSucceeded(run, planned));
  const due = plans.filter((planned) => !isDone(planned));
  const renderer = backfillRenderer(options.progress, io);
  renderer.begin({ pipeline: name, environment, due: due.length, done: plans.length - due.length });
  if (options.dryRun) {
    const between = options.progress === 'json' ? '' : '\n';
    for (const planned of due) io.stdout.write(`${between}${planText(planned, options.progress, root)}`);
    return EXIT.ok;
  }
  const [first] = due;
  if (!first) return EXIT.ok;
  const secrets = readSecrets(root, narrowedPipeline(pipeline, first));
  const result = await runBackfill({
    plans: due,
    atOnce: options.parallelRuns,
    keepGoing: request.keepGoing ?? false,
    claim: () => claimRun(home, systemClock.now()),
    catchSignals,
    run: ({ id, plan, stop }) =>
      runLocally({
        ...{ id, home, plan, pipeline, secrets, stop, clock: systemClock, engine: options.engine },
        show: renderer.show(id),
      }),
  });
  renderer.end(result);
  return result.exitCode;
}
