import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LogSelection } from '../../runner/logs/log-selection';
import { runFiles } from '../../runner/record/run-files';
import { isDriven } from '../../runner/record/run-lock';
import type { RunView } from '../../runner/record/run-view';
import type { ClusterPlace } from '../cluster/cluster-place';
import { isCluster } from '../cluster/is-cluster';
import type { Io } from '../io';
import type { OpenedHome } from './opened-home';

/** Which logs, and until when. */
interface LogWish {
  readonly selection: LogSelection;
  readonly follow: boolean;
  readonly signal: AbortSignal;
}

/** Where the logs of a run are read: the project's own record, or a copy of what the run's cluster has where that has more. */
export async function logHome(
  io: Io,
  place: Pick<ClusterPlace, 'root' | 'home' | 'context'>,
  view: RunView,
  wish: LogWish,
): Promise<OpenedHome> {
  const { root, home } = place;
  const { run, environment } = view;
  const own: OpenedHome = { home, close: async () => {} };
  if (!isCluster(join(root, 'dist'), environment)) return own;
  if (!(await lacksLogs(home, view, wish.selection))) return own;
  const { mirror } = require('../cluster/mirror') as typeof import('../cluster/mirror');
  return mirror(io, { ...place, environment }, { ...wish, run }).catch((error: Error) => {
    if (error.name !== 'EngineUnavailableError') throw error;
    io.stderr.write(`note: only what this machine knows: ${error.message}\n`);
    return own;
  });
}

/** Whether the cluster may have logs that this machine has not. */
async function lacksLogs(
  home: string,
  { run, state, tasks }: RunView,
  selection: LogSelection,
): Promise<boolean> {
  if (await isDriven(home, run)) return false;
  if (state === 'open') return true;
  const files = runFiles(home, run);
  const selected = tasks.filter(({ name }) => (selection.task ?? name) === name);
  return selected.some(({ name, attempts }) =>
    attempts.some(
      ({ attempt }) =>
        (selection.attempt ?? attempt) === attempt && !existsSync(files.log(name, attempt).bytes),
    ),
  );
}
