/** What a command knows of its process; tests give another one. */
export type Io = Pick<NodeJS.Process, 'env' | 'cwd'> & {
  /** @default - no terminal */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
};

/** Data goes to stdout, everything else to stderr. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};
