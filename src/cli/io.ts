/** What a command knows of its process; tests give another one. */
export type Io = Pick<NodeJS.Process, 'env' | 'cwd'> & {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
};

/** Data goes to stdout, everything else to stderr. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};
