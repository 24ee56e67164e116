import type { Plan } from '../../assembly/plan';
import type { FileCache } from '../../support/file-cache';
import type { ComposeDocument } from './compose-document';

/** A pipeline of a compose environment, as `dist/` has it. */
export interface ComposePipeline {
  readonly plan: Plan;
  /** The pipeline's compose file. */
  readonly file: string;
  readonly document: ComposeDocument;
  /** A compose file that changes services of the pipeline's. @default - they are taken as they stand */
  readonly override?: string;
  /** A digest of both compose files. */
  readonly definition: string;
  /** The compose file of what the pipelines share in the environment. */
  readonly environmentFile: string;
  /** Keeps what follows from the files, of this pipeline alone. @default - it is worked out each time */
  readonly cache?: FileCache;
}
