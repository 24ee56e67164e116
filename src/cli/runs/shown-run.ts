import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { type RunState, runState } from '../../runner/record/run-state';
import type { RunView } from '../../runner/record/run-view';
import { maskView } from '../../runner/secrets/mask-view';
import { valuesToMask } from '../../runner/secrets/values-to-mask';

/** A run as it may be shown: without secret values, and with how it stands now. */
export type ShownRun = Omit<RunView, 'state'> & { readonly state: RunState };

/** The run of a project that a word means. */
export async function shownRun(root: string, word: string): Promise<ShownRun> {
  const home = homePath(root);
  const view = findRun(home, word);
  return { ...maskView(view, valuesToMask(root, view.environment)), state: await runState(home, view) };
}
