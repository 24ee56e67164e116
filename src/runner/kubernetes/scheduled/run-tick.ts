import { mkdirSync } from 'node:fs';
import type { Clock } from '../../clock';
import { zonedIso } from '../../dates/zoned-iso';
import type { RunEnd } from '../../events/run-end';
import type { RunEvent } from '../../events/run-event';
import { planRun } from '../../plan/plan-run';
import type { RunnablePipeline, RunPlan } from '../../plan/run-plan';
import { planResume } from '../../plan/select/plan-resume';
import { recordedRun } from '../../plan/select/recorded-run';
import { readRun } from '../../record/read-run';
import { runFiles } from '../../record/run-files';
import type { RunView } from '../../record/run-view';
import type { RunStop } from '../../stop/run-stop';
import type { KubeApi } from '../api/kube-api';
import { readClusterSecrets } from '../read-cluster-secrets';
import { endRecord } from '../record/end-record';
import { fetchRuns } from '../record/fetch-runs';
import { runOnCluster } from '../run-on-cluster';
import { patiently } from '../watch/patiently';
import { scheduledRunId } from './scheduled-run-id';

/** What every tick of a pipeline is run with. */
export interface TickContext {
  readonly api: KubeApi;
  readonly clock: Clock;
  /** Where this runner keeps what it knows of runs; it goes along with the pod. */
  readonly home: string;
  /** As the cluster has it now. */
  readonly pipeline: RunnablePipeline;
  /** Makes what shows one run. */
  readonly shown: () => (event: RunEvent) => void;
}

/** The exit code of a run that lost its cluster, or could not be recorded there any more: it can go on. */
export const ENGINE_GONE = 3;

/** The run for a tick as the cluster has it; undefined where it has none. */
export async function tickView(
  { api, clock, home, pipeline }: TickContext,
  tick: Date,
): Promise<RunView | undefined> {
  const id = scheduledRunId(pipeline.plan.pipeline, tick);
  await patiently(clock, () => fetchRuns(api, home, id));
  return readRun(home, id);
}

/** Whether a run is over for good: one that lost its cluster goes on. */
export function hasEnded(view: RunView): view is RunView & Pick<RunEnd, 'state'> {
  return view.state !== 'open' && view.exitCode !== ENGINE_GONE;
}

/** Runs the pipeline for a tick, or goes on with the run of an earlier runner of it; one that has ended is left as it is. */
export async function runTick(context: TickContext, tick: Date, stop: RunStop): Promise<RunEnd> {
  const { api, clock, home, pipeline, shown } = context;
  const id = scheduledRunId(pipeline.plan.pipeline, tick);
  const view = await tickView(context, tick);
  if (view && hasEnded(view)) {
    // Its runner may not have come so far.
    await endRecord(api, clock, id, view.state);
    return { state: view.state, exitCode: view.exitCode ?? 0 };
  }
  const plan = view ? goOn(home, view) : begin(pipeline, tick, clock);
  mkdirSync(runFiles(home, id).folder, { recursive: true, mode: 0o700 });
  const secrets = { used: [], values: await readClusterSecrets(api, plan.plan) };
  const prepare = async () => {};
  const work = { id, api, clock, home, plan, secrets, stop, show: shown(), prepare };
  const end = await runOnCluster({ ...work, adopts: true });
  return stop.reason === 'unrecorded' ? { ...end, exitCode: ENGINE_GONE } : end;
}

function begin(pipeline: RunnablePipeline, tick: Date, clock: Clock): RunPlan {
  const date = zonedIso(tick, pipeline.plan.schedule?.timeZone ?? 'UTC');
  return planRun(pipeline, { date }, clock.now());
}

/** By the revision that it began with: what is mounted may be a later one. */
function goOn(home: string, view: RunView): RunPlan {
  const recorded = recordedRun(home, view);
  return planResume({ plan: recorded.file.plan, definition: view.definition }, recorded, {});
}
