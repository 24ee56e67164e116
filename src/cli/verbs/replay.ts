import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { readTemplates } from '../../runner/record/recorded-templates';
import { runFiles } from '../../runner/record/run-files';
import type { RunView } from '../../runner/record/run-view';
import { planReplay } from '../../runner/replay/plan-replay';
import { recordedAttempt } from '../../runner/replay/recorded-attempt';
import { replayedPipeline } from '../../runner/replay/replayed-pipeline';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { fetchOf } from '../cluster/fetch-of';
import { isCluster } from '../cluster/is-cluster';
import type { DriveOptions } from '../drive-options';
import { driveRun } from '../drive-run';
import { engineUse } from '../engine-use';
import { projectFolder } from '../project-folder';
import { readDriveOptions } from '../read-drive-options';
import type { Verb } from '../verb';

export interface ReplayOptions extends DriveOptions {
  readonly env?: string;
  /** The environment of this machine in which it is done. */
  readonly on?: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
}

/** `fairlead replay`: runs one attempt of the past once more, with all that it was given then. */
export const replay: Verb<[subject: string], ReplayOptions> = async (io, options, subject) => {
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const { word, task, number } = splitAttempt(subject);
  const problems: Problem[] = [];
  const { progress } = readDriveOptions(options, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  const { env, on, context } = options;
  await fetchOf(io, { root, home, environment: env, context });
  const run = findRun(home, word, env === undefined ? {} : { environment: env });
  const recorded = recordedAttempt(home, run, task, number);
  const engine = engineUse(io, options);
  const inCluster = isCluster(join(root, 'dist'), run.environment);
  if (inCluster !== (on !== undefined)) throw new ProblemsError([whereTo(run, on)]);
  if (on !== undefined) {
    const { replay } = require('../cluster/replay') as typeof import('../cluster/replay');
    return replay(io, { root, home, context, progress, recorded, on, engine });
  }
  const { attempt } = recorded;
  const files = runFiles(home, run.run);
  if (!existsSync(files.templates(attempt.start)))
    throw new ProblemsError([
      {
        message: `no container of \`${task}\` was made in run \`${run.run}\``,
        help: `\`fairlead runs show ${run.run}\` says why it ended`,
      },
    ]);
  const templates = readTemplates(files, attempt.start);
  io.stderr.write(
    `attempt ${attempt.attempt} of ${task} in run ${run.run} once more; secrets and volumes are as they are now\n`,
  );
  return driveRun(io, {
    ...{ root, home, progress },
    pipeline: replayedPipeline(join(root, 'dist'), recorded, templates),
    plan: planReplay(recorded),
    recorded: { files, templates },
    engine,
  });
};

/** An attempt of this machine is done where it was, one of a cluster where the user says. */
function whereTo({ run, environment }: RunView, on: string | undefined): Problem {
  if (on === undefined)
    return {
      message: `run \`${run}\` was in the cluster of \`${environment}\`: its attempts are replayed on this machine`,
      help: 'name an environment of this machine: `--on local`',
    };
  return {
    message: `\`--on ${on}\`: run \`${run}\` was on this machine, in \`${environment}\``,
    help: 'leave it out: it is replayed there',
  };
}

/** `latest/load/2` as its parts. */
function splitAttempt(subject: string) {
  const [word = '', task = '', attempt, ...rest] = subject.split('/');
  const isNumber = attempt === undefined || /^[1-9]\d*$/.test(attempt);
  if (word && task && isNumber && rest.length === 0)
    return { word, task, ...(attempt !== undefined && { number: Number(attempt) }) };
  throw new ProblemsError([
    {
      message: `\`${subject}\` names no attempt`,
      help: 'write the run and the task: `latest/load`, and the number of the attempt where it is not the last: `latest/load/1`',
    },
  ]);
}
