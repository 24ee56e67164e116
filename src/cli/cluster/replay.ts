import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readComposePipeline } from '../../runner/dist/read-compose-pipeline';
import type { EngineUse } from '../../runner/docker/engine/engine-use';
import { attemptImages } from '../../runner/kubernetes/attempt-images';
import type { JobTemplate } from '../../runner/kubernetes/objects/job';
import { runFiles } from '../../runner/record/run-files';
import { planReplay } from '../../runner/replay/plan-replay';
import type { RecordedAttempt } from '../../runner/replay/recorded-attempt';
import { overridden, replayOn } from '../../runner/replay/replay-on';
import { replayOverride } from '../../runner/replay/replay-override';
import { ProblemsError } from '../../support/problems-error';
import { driveRun } from '../drive-run';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** An attempt of a cluster, and where it is done once more. */
interface ClusterReplay extends Pick<ClusterPlace, 'root' | 'home' | 'context' | 'progress'> {
  readonly recorded: RecordedAttempt;
  /** The environment of this machine. */
  readonly on: string;
  readonly engine: EngineUse;
}

/** Does an attempt of a cluster once more on this machine's engine. */
export async function replay(io: Io, { recorded, on, ...place }: ClusterReplay): Promise<number> {
  const { root, home, progress, engine } = place;
  const { run, attempt, task: there } = recorded;
  const job = jobOf(home, recorded);
  const api = await openPlace(io, { ...place, environment: run.environment });
  const which = { run: run.run, task: there.name, attempt: attempt.attempt };
  const images = await attemptImages(api, which);
  const local = readComposePipeline(join(root, 'dist'), on, run.pipeline);
  const here = replayOn(local, recorded);
  const services = replayOverride({ job, images, there, here: here.task });
  io.stderr.write(
    `attempt ${attempt.attempt} of ${there.name} in run ${run.run} once more; configs, secrets, volumes and stand-ins are those of ${on}\n`,
  );
  if (images.size === 0)
    io.stderr.write(
      'warning: its pod is gone, and which images it ran: those that its template names are taken\n',
    );
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-replay-'));
  try {
    const file = join(folder, 'compose.yaml');
    writeFileSync(file, JSON.stringify({ services }), { mode: 0o600 });
    const pipeline = overridden(local, services, file);
    return await driveRun(io, { root, home, progress, engine, pipeline, plan: planReplay(here) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jobOf(home: string, { run, attempt, task }: RecordedAttempt): JobTemplate {
  const file = runFiles(home, run.run).jobTemplates(attempt.start);
  const templates = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, JobTemplate>>)
    : {};
  const job = templates[task.name];
  if (job) return job;
  throw new ProblemsError([
    {
      message: `nothing is known of the Jobs of run \`${run.run}\``,
      help: `\`fairlead runs show ${run.run}\` says how it ended`,
    },
  ]);
}
