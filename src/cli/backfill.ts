import { hasSucceeded } from '../runner/backfill/has-succeeded';
import { type Backfill, runBackfill } from '../runner/backfill/run-backfill';
import { systemClock } from '../runner/clock';
import { datesBetween } from '../runner/dates/dates-between';
import type { RunEnd } from '../runner/events/run-end';
import type { RunEvent } from '../runner/events/run-event';
import { planRun } from '../runner/plan/plan-run';
import type { RunnablePipeline, RunPlan } from '../runner/plan/run-plan';
import type { RunRequest } from '../runner/plan/run-request';
import { claimRun } from '../runner/record/claim-run';
import { listRuns } from '../runner/record/list-runs';
import { ProblemsError } from '../support/problems-error';
import { catchSignals } from './catch-signals';
import { EXIT } from './exit';
import type { Io } from './io';
import { printPlan } from './print-plan';
import { backfillRenderer } from './render/backfill';
import type { Progress } from './render/choose-renderer';

/** Which dates, and how. */
export interface BackfillSpan {
  /** The first and the last date, as they were written. */
  readonly from: string;
  readonly to: string;
  /** How many runs at once. */
  readonly parallelRuns: number;
  /** Whether dates run that have succeeded before. */
  readonly again: boolean;
}

/** Runs of one pipeline for many dates. */
export interface BackfillRequest extends BackfillSpan {
  readonly root: string;
  readonly home: string;
  readonly pipeline: RunnablePipeline;
  readonly request: RunRequest;
  readonly progress: Progress;
  readonly dryRun: boolean;
  /** What runs each of them, made for the first. */
  readonly driver: (first: RunPlan) => Promise<BackfillDriver>;
}

/** Runs one of the runs. */
export type BackfillDriver = (
  run: Parameters<Backfill['run']>[0] & { readonly show: (event: RunEvent) => void },
) => Promise<RunEnd>;

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
    for (const planned of due) {
      if (options.progress !== 'json') io.stdout.write('\n');
      printPlan(io, planned, options.progress, root);
    }
    return EXIT.ok;
  }
  const [first] = due;
  if (!first) return EXIT.ok;
  const drive = await options.driver(first);
  const result = await runBackfill({
    plans: due,
    atOnce: options.parallelRuns,
    keepGoing: request.keepGoing ?? false,
    claim: () => claimRun(home, systemClock.now()),
    catchSignals,
    run: (one) => drive({ ...one, show: renderer.show(one.id) }),
  });
  renderer.end(result);
  return result.exitCode;
}
