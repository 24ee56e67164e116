import { isDriven } from './run-lock';
import type { RunView } from './run-view';

/** How a run stands. `running`: a process drives it; `lost`: none does, and it has no end. */
export type RunState = Exclude<RunView['state'], 'open'> | 'running' | 'lost';

/** How a run stands now. */
export async function runState(
  home: string,
  { run, state }: RunView,
  /** Runs that are driven from other machines. */
  elsewhere: ReadonlySet<string> = new Set(),
): Promise<RunState> {
  if (state !== 'open') return state;
  return elsewhere.has(run) || (await isDriven(home, run)) ? 'running' : 'lost';
}
