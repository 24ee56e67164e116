import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { Problem } from '../../support/problem';
import { ProblemsError } from '../../support/problems-error';
import { drivenRuns } from '../record/driven-runs';
import { readRun } from '../record/read-run';
import { isDriven } from '../record/run-lock';
import type { EngineObject } from './engine-object';
import type { EnvironmentOf } from './list-environment';

const HELP = 'wait for its end, or stop it with Ctrl-C where it runs';

/**
 * @throws ProblemsError where a run of the environment is being driven, by this project or by another copy of it that
 * has the same compose project
 */
export async function refuseWhileDriven(
  { home, environment }: EnvironmentOf,
  objects: readonly EngineObject[],
): Promise<void> {
  const problems: Problem[] = [];
  for (const run of await drivenRuns(home)) {
    const view = readRun(home, run);
    if (view && view.environment !== environment) continue;
    const what = view ? ` of \`${view.pipeline}\`` : '';
    problems.push({ message: `run \`${run}\`${what} is still running`, help: HELP });
  }
  for (const { folder, run, pipeline } of foreignRuns(home, objects)) {
    if (!(await isDriven(folder, run))) continue;
    const message = `run \`${run}\` of \`${pipeline}\` in \`${dirname(folder)}\` is still running, in the same compose project`;
    problems.push({ message, help: HELP });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
}

interface ForeignRun {
  readonly folder: string;
  readonly run: string;
  readonly pipeline: string;
}

/** The runs of other copies of the project on this machine that have containers. */
function foreignRuns(home: string, objects: readonly EngineObject[]): ForeignRun[] {
  const here = `${hostname()}:`;
  const found = new Map<string, ForeignRun>();
  for (const { labels } of objects) {
    const { 'fairlead.home': owner, 'fairlead.run': run, 'fairlead.pipeline': pipeline } = labels;
    if (!owner?.startsWith(here) || run === undefined || pipeline === undefined) continue;
    const folder = owner.slice(here.length);
    if (folder !== home) found.set(`${folder} ${run}`, { folder, run, pipeline });
  }
  return [...found.values()];
}
