import { Option } from 'commander';
import { examples } from '../examples';
import type { Register } from '../verb';

export const runCommand: Register = (program, run) => {
  program
    .command('run')
    .description('run a pipeline of dist/ once')
    .argument('<pipeline>', 'its name')
    .option('--env <name>', 'the environment to run it in', 'local')
    .option('--date <date>', 'the logical date: 2026-01-31, with or without a time (default: now)')
    .option('-p, --param <name=value>', 'a pipeline parameter; repeat for more', collect)
    .option('--parallel <n>', 'how many tasks at once (default: as many as are ready)')
    .option('--keep-going', 'after a failure, run what does not depend on it')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--timeout <duration>', 'for the whole run: 90s, 1h30m')
    .addOption(
      new Option('--progress <mode>', 'how to tell what happens')
        .choices(['auto', 'plain', 'json', 'quiet'])
        .default('auto'),
    )
    .addHelpText(
      'after',
      examples({
        'fairlead run orders': 'on this machine, for now',
        'fairlead run orders --date 2026-01-31': 'for a day of the past',
        'fairlead run orders -p table=customers': 'with a parameter',
        'fairlead run orders --progress json': 'every event as a line of JSON',
      }),
    )
    .action(run(() => (require('../verbs/run') as typeof import('../verbs/run')).run));
};

/** Not `<name=value...>`: that would take the pipeline for a parameter. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
