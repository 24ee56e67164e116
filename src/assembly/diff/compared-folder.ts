/** A folder of `dist/`, wherever it comes from. */
export interface ComparedFolder {
  /** Below `dist/`. */
  readonly path: string;
  readonly environment: string;
  readonly files: ReadonlyMap<string, string>;
}
