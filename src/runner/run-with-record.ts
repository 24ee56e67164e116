import { rmSync, writeFileSync } from 'node:fs';
import type { Clock } from './clock';
import { zonedIso } from './dates/zoned-iso';
import type { RunEnd } from './events/run-end';
import type { Emit, RunEvent, RunEventBody } from './events/run-event';
import type { Executor } from './executor';
import type { RunPlan } from './plan/run-plan';
import { envOption } from './record/env-option';
import { recordProblem } from './record/record-problem';
import { type RunFiles, runFiles } from './record/run-files';
import { lockRun } from './record/run-lock';
import { planFileOf } from './record/run-plan-file';
import { RunRecord } from './record/run-record';
import { twinRuns } from './record/twin-runs';
import { writeWhole } from './record/write-whole';
import { runPipeline } from './run-pipeline';
import { maskEvent } from './secrets/mask-event';
import { secretFingerprints } from './secrets/secret-fingerprints';
import type { SecretStore } from './secrets/secret-store';
import type { RunStop } from './stop/run-stop';

/** A planned run, and who is told of it. */
export interface RunWork {
  readonly id: string;
  /** The project's `.fairlead`. */
  readonly home: string;
  readonly plan: RunPlan;
  readonly secrets: Pick<SecretStore, 'used' | 'values'>;
  readonly stop: RunStop;
  readonly clock: Clock;
  /** Gets every event, without secret values. */
  readonly show: (event: RunEvent) => void;
  /** Gets every event as it is recorded. @default - `.fairlead` alone has the record */
  readonly alsoRecord?: (event: RunEvent) => void;
}

/** Runs it with its record in `.fairlead/runs/<id>/`; no other process of this machine can drive the same run meanwhile. */
export async function runWithRecord(
  run: RunWork,
  executorOf: (emit: Emit, files: RunFiles) => Executor,
): Promise<RunEnd> {
  const unlock = await lockRun(run.home, run.id);
  const { runner } = runFiles(run.home, run.id);
  try {
    writeFileSync(runner, String(process.pid), { mode: 0o600 });
    return await runRecorded(run, executorOf);
  } finally {
    rmSync(runner, { force: true });
    unlock();
  }
}

async function runRecorded(
  run: RunWork,
  executorOf: (emit: Emit, files: RunFiles) => Executor,
): Promise<RunEnd> {
  const { id, home, plan, secrets, stop, clock, show } = run;
  const files = runFiles(home, id);
  const stamp = (body: RunEventBody): RunEvent => ({ time: new Date(clock.now()).toISOString(), ...body });
  const record = beginRecord(run, files, (error) => {
    show(stamp(unrecorded(error, id, plan.plan.environment)));
    stop.unrecorded();
  });
  let hasEnded = false;
  const emit = (body: RunEventBody) => {
    hasEnded ||= body.type === 'run-ended';
    const event = stamp(body);
    const shown = maskEvent(event, secrets.values);
    // A later run that goes on from here needs parameters and results as they are.
    const kept = event.type === 'run-started' || event.type === 'result' ? event : shown;
    record.add(kept);
    run.alsoRecord?.(kept);
    show(shown);
  };
  void warnOfTwins(run, (warning) => hasEnded || emit(warning));
  try {
    return await runPipeline({ id, plan, executor: executorOf(emit, files), clock, emit, stop });
  } finally {
    record.close();
  }
}

/** Two runs that do the same at the same time may write to the same place; whoever started both may not know it. */
async function warnOfTwins(
  { id, home, plan }: RunWork,
  tell: (warning: RunEventBody) => void,
): Promise<void> {
  if (plan.replays) return;
  const { pipeline, environment, schedule } = plan.plan;
  const logicalDate = zonedIso(plan.logicalDate, schedule?.timeZone ?? 'UTC');
  // What is wrong with the record of another run is told of by whoever asks for it.
  const twins = await twinRuns(home, { run: id, pipeline, environment, logicalDate }).catch(() => []);
  for (const twin of twins) {
    const text = `run \`${twin}\` of \`${pipeline}\` for the same date goes on at the same time, and may write to the same place`;
    tell({ type: 'message', level: 'warning', text });
  }
}

/** @throws ProblemsError where nothing can be written; then there is nothing to go on with */
function beginRecord(
  { home, plan, secrets }: RunWork,
  files: RunFiles,
  failed: (error: Error) => void,
): RunRecord {
  let record: RunRecord | undefined;
  try {
    record = new RunRecord(files, failed);
    writeWhole(files.plan(plan.start), planFileOf(plan, secretFingerprints(home, secrets)));
    return record;
  } catch (error) {
    record?.close();
    rmSync(files.reserve, { force: true });
    throw recordProblem(error);
  }
}

function unrecorded(error: Error, id: string, environment: string): RunEventBody {
  return {
    type: 'message',
    level: 'error',
    text: `the record of the run cannot be written: ${error.message}`,
    help: `make room on the disk of \`.fairlead\`; \`fairlead run --resume ${id}${envOption(environment)}\` goes on from what succeeded`,
  };
}
