import { rmSync } from 'node:fs';
import { DockerExecutor } from './docker/docker-executor';
import type { RunEnd } from './events/run-end';
import type { RunEvent, RunEventBody } from './events/run-event';
import type { LocalWork } from './local-work';
import { narrowedPipeline } from './plan/narrowed-pipeline';
import type { RunPlan } from './plan/run-plan';
import { logReaders } from './record/log-readers';
import { recordProblem } from './record/record-problem';
import { keepAgain, keepTemplates, recordedCopies } from './record/recorded-templates';
import { type RunFiles, runFiles } from './record/run-files';
import { lockRun } from './record/run-lock';
import { planFileOf } from './record/run-plan-file';
import { RunRecord } from './record/run-record';
import { writeWhole } from './record/write-whole';
import { runPipeline } from './run-pipeline';
import { maskEvent } from './secrets/mask-event';
import { secretFingerprints } from './secrets/secret-fingerprints';

/** A planned run on Docker, and who is told of it. */
export interface LocalRun extends LocalWork {
  readonly plan: RunPlan;
}

/** Runs it on Docker with its record in `.fairlead/runs/<id>/`; no other process can drive the same run meanwhile. */
export async function runLocally(run: LocalRun): Promise<RunEnd> {
  const unlock = await lockRun(run.home, run.id);
  try {
    return await runRecorded(run);
  } finally {
    unlock();
  }
}

async function runRecorded(run: LocalRun): Promise<RunEnd> {
  const { id, home, plan, pipeline, secrets, stop, clock, engine, show, recorded } = run;
  const files = runFiles(home, id);
  const stamp = (body: RunEventBody): RunEvent => ({ time: new Date(clock.now()).toISOString(), ...body });
  const record = beginRecord(run, files, (error) => {
    show(stamp(unrecorded(error, id)));
    stop.unrecorded();
  });
  const emit = (body: RunEventBody) => {
    const event = stamp(body);
    const shown = maskEvent(event, secrets.values);
    // A later run that goes on from here needs parameters and results as they are.
    record.add(event.type === 'run-started' || event.type === 'result' ? event : shown);
    show(shown);
  };
  try {
    const executor = new DockerExecutor({
      ...{ run: id, home, secrets, clock, emit, engine },
      pipeline: narrowedPipeline(pipeline, plan),
      ...(plan.begun && { begun: plan.begun }),
      logged: (task, attempt) => logReaders(files.log(task, attempt)),
      ...(recorded && { recorded: recordedCopies(recorded) }),
      keep: (templates) => {
        if (recorded) keepAgain(files, plan.start, recorded);
        else keepTemplates(files, plan.start, pipeline, templates);
      },
    });
    return await runPipeline({ id, plan, executor, clock, emit, stop });
  } finally {
    record.close();
  }
}

/** @throws ProblemsError where nothing can be written; then there is nothing to go on with */
function beginRecord(
  { home, plan, secrets }: LocalRun,
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

function unrecorded(error: Error, id: string): RunEventBody {
  return {
    type: 'message',
    level: 'error',
    text: `the record of the run cannot be written: ${error.message}`,
    help: `make room on the disk of \`.fairlead\`; \`fairlead run --resume ${id}\` goes on from what succeeded`,
  };
}
