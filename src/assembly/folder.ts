/** One folder of `dist/` as synthesis hands it over: pure data, nothing is written yet. */
export interface AssemblyFolder {
  /** Below `dist/`, with `/`: `local/orders`, `staging/environment`, `airflow/staging/orders`. */
  readonly path: string;
  /** The environment that it is for. */
  readonly environment: string;
  /** The file that describes it: `pipelines/orders.ts`. */
  readonly source: string;
  /** SHA-256 of everything in `pipelines/` that it was made from. */
  readonly sourceHash: string;
  /** Path below the folder to content. */
  readonly files: ReadonlyMap<string, string>;
}
