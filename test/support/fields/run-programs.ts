import { type ExampleRun, exampleRun } from '../example-run';
import type { Finished } from '../execute';
import type { Place } from './program';
import { seenIn } from './seen-in';

/** Runs the programs that tell something in an environment, by a command line in their project. */
export async function runPrograms(
  place: Place,
  fairlead: (...argv: readonly string[]) => Promise<Finished>,
): Promise<ExampleRun> {
  const tasks = seenIn(place).map(([task]) => task);
  const only = ['--only', tasks.join(), '--keep-going', '--progress', 'json'];
  return exampleRun(await fairlead('run', 'inside', '--env', place, '--date', '2026-01-31', ...only));
}
