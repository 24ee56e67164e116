/** What the exit code of every command says. */
export const EXIT = {
  /** Done; nothing differs. */
  ok: 0,
  /** A task failed, or a difference was found. */
  failed: 1,
  /** The command line, the configuration or `pipelines/` is wrong. */
  usage: 2,
  /** The engine or the cluster is missing. */
  missing: 3,
  /** A time limit was reached. */
  timeout: 124,
  /** Ended by Ctrl-C. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;
