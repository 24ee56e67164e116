import { type Command, Option } from 'commander';

/** The options of every command that drives a run. */
export function addDriveOptions(command: Command): Command {
  return command
    .option('--parallel <n>', 'how many tasks at once (default: as many as are ready)')
    .option('--keep-going', 'after a failure, run what does not depend on it')
    .option('--timeout <duration>', 'for the whole run: 90s, 1h30m')
    .option('--pull', 'pull images that are here too, unless they are built here')
    .option('--keep', 'keep the containers of failed attempts, for fairlead shell')
    .option('--dry-run', 'say what would be done, and do nothing')
    .addOption(
      new Option('--progress <mode>', 'how to tell what happens')
        .choices(['auto', 'tty', 'plain', 'json', 'quiet'])
        .default('auto'),
    );
}
