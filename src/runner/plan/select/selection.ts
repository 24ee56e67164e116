/** Which tasks of a pipeline a run is for. */
export interface Selection {
  /** Exactly these. @default - all */
  readonly only: readonly string[];
  /** These and what comes after them. @default - all */
  readonly from: readonly string[];
  /** These and what comes before them. @default - all */
  readonly to: readonly string[];
  /** Whether tasks run without asking how the tasks before them have ended. */
  readonly noDeps: boolean;
}
