import type { Explanation } from './explanation';

/** Why a container's program could not start, whoever says so: the engine, or the init process in the container. */
export const startFailures = {
  commandNotFound: (command: string): Explanation => ({
    cause: 'command-not-found',
    message: `the image has no command \`${command}\``,
    help: 'check `command` and `args`, and what the image holds',
  }),
  notExecutable: (command: string): Explanation => ({
    cause: 'permission',
    message: `the task's user may not execute \`${command}\``,
    help: 'make it executable in the image',
  }),
  execFormat: (): Explanation => ({
    cause: 'exec-format',
    message: 'the command is no program for this machine (exec format error)',
    help: 'build the image for this platform; a script needs a first line like `#!/bin/sh`',
  }),
};
