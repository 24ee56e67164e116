import { isDriven } from './run-lock';
import type { RunView } from './run-view';

/** How a run stands. `running`: a process drives it; `lost`: none does, and it has no end. */
export type RunState = Exclude<RunView['state'], 'open'> | 'running' | 'lost';

/** How a run of this machine stands now. */
export async function runState(home: string, { run, state }: RunView): Promise<RunState> {
  if (state !== 'open') return state;
  return (await isDriven(home, run)) ? 'running' : 'lost';
}
