/** A mistake inside a value that a schema cannot describe by itself. */
export interface FieldProblem {
  readonly path: readonly (string | number)[];
  /** Follows the path of the field: `is unknown`. */
  readonly message: string;
  readonly help?: string;
}
