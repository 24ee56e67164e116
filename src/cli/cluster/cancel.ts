import { systemClock } from '../../runner/clock';
import { askToStop } from '../../runner/kubernetes/record/ask-to-stop';
import { fetchRuns } from '../../runner/kubernetes/record/fetch-runs';
import type { RunView } from '../../runner/record/run-view';
import { EXIT } from '../exit';
import type { Io } from '../io';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';
import { resume } from './resume';

/** Stops a run in a cluster, whichever machine drives it; one that nobody drives any more is ended. */
export async function cancel(io: Io, place: ClusterPlace, view: RunView): Promise<number> {
  const api = await openPlace(io, place);
  if ((await askToStop(api, systemClock, view.run)) === 'gone') {
    const code = await resume(io, place, view, {}, true);
    return code === EXIT.interrupted ? EXIT.ok : code;
  }
  await fetchRuns(api, place.home);
  io.stdout.write(`stopped run ${view.run}\n`);
  return EXIT.ok;
}
