import type { Template } from './template';

/** The templates of a run, as its record keeps them; values that were not known then are stand-ins. */
export interface KeptTemplates {
  /** What every stand-in begins with; the name of its variable and a `-` follow. */
  readonly prefix: string;
  /** The variables that have a stand-in. */
  readonly names: readonly string[];
  /** The engine and its version, as it names itself. */
  readonly engine: string;
  /** By which registries know the images, by the id of the image. */
  readonly images: Readonly<Record<string, readonly string[]>>;
  /** By compose service. */
  readonly templates: Readonly<Record<string, Template>>;
}
