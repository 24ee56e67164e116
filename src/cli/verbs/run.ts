import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { DockerExecutor } from '../../runner/docker/docker-executor';
import { formatRunPlan } from '../../runner/format-run-plan';
import { planRun } from '../../runner/plan-run';
import type { RunEventBody } from '../../runner/run-event';
import { runId } from '../../runner/run-id';
import { runPipeline } from '../../runner/run-pipeline';
import { RunRecord } from '../../runner/run-record';
import { RunStop } from '../../runner/run-stop';
import { maskEvent } from '../../runner/secrets/mask-event';
import { readSecrets } from '../../runner/secrets/read-secrets';
import { catchSignals } from '../catch-signals';
import { EXIT } from '../exit';
import { projectFolder } from '../project-folder';
import { type RunOptions, readRunOptions } from '../read-run-options';
import { chooseRenderer } from '../render/choose-renderer';
import type { Verb } from '../verb';

/** `fairlead run`: runs a pipeline of `dist/`. */
export const run: Verb<[pipeline: string], RunOptions> = async (io, options, pipeline) => {
  const root = projectFolder(io, options, 'dist');
  const assembled = readComposePipeline(join(root, 'dist'), options.env, pipeline);
  const { request, progress } = readRunOptions(options);
  const plan = planRun(assembled.plan, request, systemClock.now());
  if (options.dryRun) {
    io.stdout.write(formatRunPlan(plan));
    return EXIT.ok;
  }
  const secrets = readSecrets(root, assembled);
  const id = runId(systemClock.now());
  const record = new RunRecord(root, id);
  const render = chooseRenderer(progress, io);
  const emit = (body: RunEventBody) => {
    const time = new Date(systemClock.now()).toISOString();
    const shown = { time, ...maskEvent(body, secrets.values) };
    // A later run that goes on from here needs results as they are.
    record.add(body.type === 'result' ? { time, ...body } : shown);
    render(shown);
  };
  const stop = new RunStop();
  const release = catchSignals((exitCode) => stop.interrupt(exitCode));
  try {
    const { env } = io;
    const clock = systemClock;
    const executor = new DockerExecutor({ run: id, pipeline: assembled, secrets, clock, emit, env });
    const { exitCode } = await runPipeline({ id, plan, executor, clock, emit, stop });
    return exitCode;
  } finally {
    release();
    record.close();
  }
};
