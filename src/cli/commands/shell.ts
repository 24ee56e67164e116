import { examples } from '../examples';
import { repeated } from '../repeated';
import type { Register } from '../verb';

export const shellCommand: Register = (program, run) => {
  program
    .command('shell')
    .description('open a shell in the container of a task, with all that the task has')
    .argument('<pipeline/task>', 'which task')
    .argument('[argv...]', 'after --: a program to run instead of a shell')
    .option('--env <name>', 'the environment that the task is for', 'local')
    .option('--context <name>', 'of the kubeconfig, for a cluster (default: one that the environment names)')
    .option('--run <run>', 'with the date, parameters and results of this run')
    .option('--date <date>', 'the logical date: 2026-01-31, with or without a time (default: now)')
    .option('-p, --param <name=value>', 'a pipeline parameter; repeat for more', repeated)
    .option('--command <text>', 'run this in a shell, and end')
    .option('--container <name>', 'a step or a sidecar of the task (default: its main container)')
    .option('--fresh', 'a new container, although one was kept by run --keep or runs in the cluster')
    .addHelpText(
      'after',
      examples({
        'fairlead shell orders/load': 'with the latest results',
        "fairlead shell orders/load --command 'env | sort'": 'one command',
        'fairlead shell orders/load -- python -V': 'without a shell',
        'fairlead shell orders/load --run latest': 'as in that run',
      }),
    )
    .action(run(() => (require('../verbs/shell') as typeof import('../verbs/shell')).shell));
};
