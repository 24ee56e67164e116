import { runMoment } from '../../runner/events/run-moment';
import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { removeRun } from '../../runner/record/remove-run';
import { runIds } from '../../runner/record/run-ids';
import { isDriven } from '../../runner/record/run-lock';
import { isDuration, seconds } from '../../support/duration';
import { ProblemsError } from '../../support/problems-error';
import { confirm } from '../confirm';
import { EXIT } from '../exit';
import type { Io } from '../io';
import { projectFolder } from '../project-folder';
import type { GlobalOptions, Verb } from '../verb';

export interface RunsRmOptions extends GlobalOptions {
  readonly olderThan?: string;
  readonly yes?: boolean;
}

/** `fairlead runs rm`: removes the records of runs; none that is running. */
export const runsRm: Verb<[runs: string[]], RunsRmOptions> = async (io, options, words) => {
  const home = homePath(projectFolder(io, options, 'dist'));
  const chosen = options.olderThan === undefined ? named(home, words) : older(home, options.olderThan, words);
  const driven = await Promise.all(chosen.map((run) => isDriven(home, run)));
  const ended = chosen.filter((_, index) => !driven[index]);
  if (options.olderThan !== undefined && !options.yes && ended.length > 0 && !(await isWanted(io, ended))) {
    io.stderr.write('nothing was removed\n');
    return EXIT.ok;
  }
  for (const run of ended) {
    await removeRun(home, run);
    io.stdout.write(`${run}\n`);
  }
  const running = chosen.filter((_, index) => driven[index]);
  for (const run of running) io.stderr.write(`run \`${run}\` is still running: it stays\n`);
  return running.length > 0 ? EXIT.failed : EXIT.ok;
};

/**
 * Asks whether many runs are to be removed that nobody has named.
 * @throws ProblemsError where nobody can be asked
 */
async function isWanted(io: Io, runs: readonly string[]): Promise<boolean> {
  const what = runs.length === 1 ? `run ${runs[0]}` : `${runs.length} runs, ${runs.at(-1)} to ${runs[0]}`;
  const answer = await confirm(io, `remove ${what}, logs included?`);
  if (answer !== undefined) return answer;
  throw new ProblemsError([
    {
      message: `nobody can be asked whether to remove ${what}`,
      help: 'give `--yes` to remove without asking',
    },
  ]);
}

function named(home: string, words: readonly string[]): string[] {
  if (words.length === 0)
    throw new ProblemsError([
      { message: 'no run is named', help: 'name some by their ids, or all with `--older-than 30d`' },
    ]);
  const problems: ProblemsError['problems'][number][] = [];
  const runs = words.flatMap((word) => {
    try {
      return [findRun(home, word).run];
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return [...new Set(runs)];
}

function older(home: string, age: string, words: readonly string[]): string[] {
  const problems = [
    ...(words.length > 0
      ? [{ message: 'ids and `--older-than` exclude each other', help: 'give one of the two' }]
      : []),
    ...(isDuration(age)
      ? []
      : [{ message: `\`--older-than ${age}\` is no duration`, help: 'write `12h`, `30d`' }]),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
  const moment = runMoment(Date.now() - seconds(age) * 1000);
  return runIds(home).filter((run) => run < moment);
}
