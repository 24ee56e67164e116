import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import { formatRunPlan } from '../../runner/format-run-plan';
import { planRun } from '../../runner/plan-run';
import { homeFolder } from '../../runner/record/home-folder';
import { runId } from '../../runner/run-id';
import { runLocally } from '../../runner/run-locally';
import { RunStop } from '../../runner/run-stop';
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
  const stop = new RunStop();
  const release = catchSignals((exitCode) => stop.interrupt(exitCode));
  try {
    const { exitCode } = await runLocally({
      id: runId(systemClock.now()),
      home: homeFolder(root),
      plan,
      pipeline: assembled,
      secrets,
      stop,
      clock: systemClock,
      env: io.env,
      show: chooseRenderer(progress, io),
    });
    return exitCode;
  } finally {
    release();
  }
};
