import type { Plan } from '../../src/assembly/plan';

/** What a program would see in a container that a target has written, in the words of neither engine. */
export interface Observed {
  readonly image: string;
  readonly entrypoint: readonly string[] | undefined;
  readonly args: readonly string[] | undefined;
  /** Values with everything expanded; a secret is `secret:<KEY>`. */
  readonly env: Readonly<Record<string, string>>;
  /** Content by path; of a secret `secret:<KEY>`. */
  readonly files: Readonly<Record<string, string>>;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly cpus: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly readOnlyRoot: boolean | undefined;
  readonly dropped: readonly string[];
  readonly escalates: boolean;
  /** Whether something can be written at the path of the result. */
  readonly hasResult: boolean;
}

/** Reads back what a target has written for one environment. `files`: content by path below `dist/`. */
export interface Reader {
  /** The plan of a pipeline, as it stands in the files; unchecked. */
  plan(files: ReadonlyMap<string, string>, pipeline: string): unknown;
  /** Everything but the plans. */
  withoutPlans(files: ReadonlyMap<string, string>): unknown;
  /** By `task/container`. `generated` ones, which only this target has, are left out. */
  containers(files: ReadonlyMap<string, string>, plan: Plan): Record<string, Observed>;
}
