import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { readTemplates } from '../../runner/record/recorded-templates';
import { runFiles } from '../../runner/record/run-files';
import { planReplay } from '../../runner/replay/plan-replay';
import { recordedAttempt } from '../../runner/replay/recorded-attempt';
import { replayedPipeline } from '../../runner/replay/replayed-pipeline';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import type { DriveOptions } from '../drive-options';
import { driveRun } from '../drive-run';
import { engineUse } from '../engine-use';
import { projectFolder } from '../project-folder';
import { readDriveOptions } from '../read-drive-options';
import type { Verb } from '../verb';

export interface ReplayOptions extends DriveOptions {
  readonly env?: string;
}

/** `fairlead replay`: runs one attempt of the past once more, with all that it was given then. */
export const replay: Verb<[subject: string], ReplayOptions> = (io, options, subject) => {
  const root = projectFolder(io, options, 'dist');
  const home = homePath(root);
  const { word, task, number } = splitAttempt(subject);
  const problems: Problem[] = [];
  const { progress } = readDriveOptions(options, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  const run = findRun(home, word, options.env === undefined ? {} : { environment: options.env });
  const recorded = recordedAttempt(home, run, task, number);
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
    engine: engineUse(io, options),
  });
};

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
