import { DockerExecutor } from './docker/docker-executor';
import type { RunEnd } from './events/run-end';
import type { LocalWork } from './local-work';
import { narrowedPipeline } from './plan/narrowed-pipeline';
import type { RunPlan } from './plan/run-plan';
import { logReaders } from './record/log-readers';
import { keepAgain, keepTemplates, recordedCopies } from './record/recorded-templates';
import { runWithRecord } from './run-with-record';

/** A planned run on Docker, and who is told of it. */
export interface LocalRun extends LocalWork {
  readonly plan: RunPlan;
}

/** Runs it on Docker; see `runWithRecord`. */
export function runLocally(run: LocalRun): Promise<RunEnd> {
  const { id, home, plan, pipeline, secrets, clock, engine, recorded } = run;
  return runWithRecord(
    run,
    (emit, files) =>
      new DockerExecutor({
        ...{ run: id, home, secrets, clock, emit, engine },
        pipeline: narrowedPipeline(pipeline, plan),
        ...(plan.begun && { begun: plan.begun }),
        logged: (task, attempt) => logReaders(files.log(task, attempt)),
        ...(recorded && { recorded: recordedCopies(recorded) }),
        keep: (templates) => {
          if (recorded) keepAgain(files, plan.start, recorded);
          else keepTemplates(files, plan.start, pipeline, templates);
        },
      }),
  );
}
