/** One object in the files of a folder: a compose service, a Kubernetes object, a part of the plan, a file of its own. */
export interface Document {
  /** The file that it stands in. */
  readonly file: string;
  readonly task?: string;
  /** What it is, as a difference names it; `''` is the task's main container. */
  readonly object: string;
  readonly target: 'compose' | 'kubernetes';
  readonly value: unknown;
}
