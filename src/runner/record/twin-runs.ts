import { readRun } from './read-run';
import { reservedRuns } from './reserved-runs';
import { isDriven } from './run-lock';
import type { RunView } from './run-view';

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
  const others = reservedRuns(home).filter((other) => other !== run);
  const driven = await Promise.all(others.map((other) => isDriven(home, other)));
  return others.filter((other, index) => {
    const view = driven[index] ? readRun(home, other) : undefined;
    const isSame = view?.pipeline === pipeline && view.environment === environment;
    return isSame && view.logicalDate === logicalDate && !view.replays;
  });
}
