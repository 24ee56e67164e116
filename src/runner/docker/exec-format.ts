/** The kernel cannot execute the file: another platform's program, or a script that does not say by what. */
export const EXEC_FORMAT = {
  cause: 'start',
  message: 'the command is no program for this machine (exec format error)',
  help: 'build the image for this platform; a script needs a first line like `#!/bin/sh`',
} as const;
