import { examples } from '../examples';
import { repeated } from '../repeated';
import type { Register } from '../verb';
import { addDriveOptions } from './drive-options';

export const runCommand: Register = (program, run) => {
  const command = program
    .command('run')
    .description('run a pipeline of dist/')
    .argument('[pipeline]', 'its name; not needed with --resume')
    .option('--env <name>', 'the environment to run it in', 'local')
    .option('--context <name>', 'of the kubeconfig, for a cluster (default: one that the environment names)')
    .option('--date <date>', 'the logical date: 2026-01-31, with or without a time (default: now)')
    .option('-p, --param <name=value>', 'a pipeline parameter; repeat for more', repeated)
    .option('--params-file <file>', 'pipeline parameters as YAML or JSON')
    .option('--only <tasks>', 'these tasks alone, after an earlier run; a,b or repeat', repeated)
    .option('--from <tasks>', 'these tasks and what comes after them, after an earlier run', repeated)
    .option('--to <tasks>', 'these tasks and what comes before them', repeated)
    .option('--no-deps', 'with --only or --from: without an earlier run, and with empty results of it')
    .option('--resume [run]', 'go on with a run that has not succeeded (default: the latest)')
    .option('--detach', 'let it go on in the background, and print its id')
    .option('--from-date <date>', 'a backfill: a run for each tick of the schedule from this date')
    .option('--to-date <date>', 'up to this date, both included')
    .option('--parallel-runs <n>', 'how many runs of a backfill at once (default: 1)')
    .option('--again', 'in a backfill, run also what has succeeded before');
  addDriveOptions(command)
    .addHelpText(
      'after',
      examples({
        'fairlead run orders': 'on this machine, for now',
        'fairlead run orders --date 2026-01-31': 'for a day of the past',
        'fairlead run orders -p table=customers': 'with a parameter',
        'fairlead run orders --only load': 'one task, after the latest run',
        'fairlead run --resume': 'what the latest run has not done',
        'fairlead run orders --env staging': 'in the cluster of staging',
        'fairlead run orders --progress json': 'every event as a line of JSON',
        'fairlead run orders --from-date 2026-01-01 --to-date 2026-01-31': '',
      }),
    )
    .action(run(() => (require('../verbs/run') as typeof import('../verbs/run')).run));
};
