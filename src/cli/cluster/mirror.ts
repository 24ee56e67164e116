import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../runner/clock';
import type { MirrorOptions } from '../../runner/kubernetes/mirror/mirror-options';
import { RunMirror } from '../../runner/kubernetes/mirror/mirror-run';
import { makeHome } from '../../runner/record/make-home';
import type { Io } from '../io';
import type { OpenedHome } from '../logs/opened-home';
import type { ClusterPlace } from './cluster-place';
import { openPlace } from './open-place';

/** Makes a copy of a run from the environment's cluster, which lasts until it is closed. */
export async function mirror(
  io: Io,
  place: Pick<ClusterPlace, 'root' | 'home' | 'environment' | 'context'>,
  wanted: Pick<MirrorOptions, 'run' | 'selection' | 'follow' | 'signal'>,
): Promise<OpenedHome> {
  const api = await openPlace(io, place);
  const home = mkdtempSync(join(tmpdir(), 'fairlead-logs-'));
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    makeHome(home);
    const warn = (text: string) => void io.stderr.write(`warning: ${text}\n`);
    const made = new RunMirror({ ...wanted, api, clock: systemClock, home, own: place.home, warn });
    const { done } = await made.begin();
    // What breaks off a copy that is followed is told when all of it has been shown.
    done.catch(() => {});
    if (!wanted.follow) await done;
    return { home, close: () => done.finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
