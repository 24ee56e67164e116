/** The `command` and `args` of a task that runs a script. */
export const shell = (script: string, ...args: readonly string[]) => ({
  command: ['/bin/sh', '-c', script, 'sh'],
  args: [...args],
});
