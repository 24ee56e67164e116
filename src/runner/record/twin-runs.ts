import { readRun } from './read-run';
import { runIds } from './run-ids';
import { isDriven } from './run-lock';
import type { RunView } from './run-view';

/** So many of the latest runs are looked at. */
const LATEST = 20;

/** The ids of other runs of the same pipeline, environment and date that a process drives right now. */
export async function twinRuns(
  home: string,
  {
    run,
    pipeline,
    environment,
    logicalDate,
  }: Pick<RunView, 'run' | 'pipeline' | 'environment' | 'logicalDate'>,
): Promise<string[]> {
  const latest = runIds(home).slice(0, LATEST);
  const driven = await Promise.all(latest.map((other) => other !== run && isDriven(home, other)));
  return latest.filter((other, index) => {
    const view = driven[index] ? readRun(home, other) : undefined;
    const isSame = view?.pipeline === pipeline && view.environment === environment;
    return isSame && view.logicalDate === logicalDate && !view.replays;
  });
}
