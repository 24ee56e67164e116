/** A place in a source file: path relative to the project, line and column counted from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
