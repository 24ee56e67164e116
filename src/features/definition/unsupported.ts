/** Says that an engine has no meaning for a field, and why; the parity report prints it. */
export interface Unsupported {
  readonly unsupported: string;
}

/** Declares that a field has no meaning on one side. The reason names what the engine lacks; "not done yet" is none. */
export function unsupported(reason: string): Unsupported {
  return { unsupported: reason };
}
