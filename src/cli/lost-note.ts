import { envOption } from '../runner/record/env-option';
import type { RunView } from '../runner/record/run-view';

/** What is said where the log of a run stops, and the run has no end. */
export function lostNote({ run, environment }: Pick<RunView, 'run' | 'environment'>): string {
  const resume = `fairlead run --resume ${run}${envOption(environment)}`;
  return `run \`${run}\` was killed before its end\n  = help: \`${resume}\` goes on with it\n`;
}
