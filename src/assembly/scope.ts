import { environmentOf } from './environment-of';

/** Which environments a synthesis spoke about. */
export interface Scope {
  readonly environments: readonly { readonly name: string; readonly promotion: 'automatic' | 'manual' }[];
  /** Whether these are all that there are. */
  readonly complete: boolean;
}

/** Who writes a folder: each synthesis, only a promotion, nobody any more, or somebody that was not asked about. */
export type Owner = 'synthesis' | 'promotion' | 'nobody' | 'other';

/** A folder of an environment that is no longer defined goes with the next synthesis, unless it was promoted by hand. */
export function ownerOf(
  path: string,
  lock: { readonly environment: string; readonly promotion?: unknown } | undefined,
  scope: Scope,
): Owner {
  const name = lock?.environment ?? environmentOf(path);
  const environment = scope.environments.find((known) => known.name === name);
  if (environment) return environment.promotion === 'manual' ? 'promotion' : 'synthesis';
  if (!scope.complete) return 'other';
  return lock?.promotion ? 'nobody' : 'synthesis';
}
