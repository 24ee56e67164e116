import { findRun } from '../../runner/record/find-run';
import { homePath } from '../../runner/record/home-path';
import { type RunState, runState } from '../../runner/record/run-state';
import type { RunView } from '../../runner/record/run-view';
import { maskView } from '../../runner/secrets/mask-view';
import { maskedValues } from '../../runner/secrets/masked-values';
import { readSecretFolder } from '../../runner/secrets/secret-folder';

/** A run as it may be shown: without secret values, and with how it stands now. */
export type ShownRun = Omit<RunView, 'state'> & { readonly state: RunState };

/** The run of a project that a word means. */
export async function shownRun(root: string, word: string): Promise<ShownRun> {
  const home = homePath(root);
  const view = findRun(home, word);
  const secrets = readSecretFolder(root, view.environment).map(({ value }) => value);
  return { ...maskView(view, maskedValues(secrets)), state: await runState(home, view) };
}
