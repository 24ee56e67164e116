import type { Template } from './template';

/** The templates of a run, as its record keeps them; values that were not known then are stand-ins. */
export interface KeptTemplates {
  /** What every stand-in begins with; the name of its variable and a `-` follow. */
  readonly prefix: string;
  /** The variables that have a stand-in. */
  readonly names: readonly string[];
  /** By compose service. */
  readonly templates: Readonly<Record<string, Template>>;
}
