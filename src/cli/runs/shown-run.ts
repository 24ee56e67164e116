import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { type RunState, runState } from '../../runner/record/run-state';
import type { RunView } from '../../runner/record/run-view';
import { maskView } from '../../runner/secrets/mask-view';
import { valuesToMask } from '../../runner/secrets/values-to-mask';
import { fetchOf } from '../cluster/fetch-of';
import { fetchOpen } from '../cluster/fetch-open';
import type { Io } from '../io';

/** A run as it may be shown: without secret values, and with how it stands now. */
export type ShownRun = Omit<RunView, 'state'> & { readonly state: RunState };

/** Where a run is looked for. */
export interface RunPlace {
  /** @default - any environment, as far as this machine knows its runs */
  readonly env?: string;
  /** A context of the kubeconfig. */
  readonly context?: string;
}

/** The run of a project that a word means. */
export async function shownRun(
  io: Io,
  root: string,
  word: string,
  { env: environment, context }: RunPlace,
): Promise<ShownRun> {
  const home = homePath(root);
  const place = { root, home, context };
  const driven = await fetchOf(io, { ...place, environment });
  const known = findRun(home, word, environment === undefined ? {} : { environment });
  const elsewhere = environment === undefined ? await fetchOpen(io, place, [known]) : driven;
  const view = findRun(home, known.run);
  const state = await runState(home, view, elsewhere);
  return { ...maskView(view, valuesToMask(root, view.environment)), state };
}
