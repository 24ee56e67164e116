import { examples } from '../examples';
import { outputOption } from '../output-option';
import { repeated } from '../repeated';
import type { Register } from '../verb';

export const logsCommand: Register = (program, run) => {
  program
    .command('logs')
    .description('show what the tasks of a run wrote')
    .argument('<pipeline[/task[/container]]>', 'all of a run, one of its tasks, or one container of it')
    .option('--run <id>', 'which run: its id or a part of it (default: the latest)')
    .option('--env <name>', 'the environment of the run (default: local)')
    .option('--context <name>', 'of the kubeconfig, for a cluster (default: one that the environment names)')
    .option('-f, --follow', 'go on until the run ends')
    .option('--since <time>', 'only what came since: 10m, or 2026-01-31T02:00:00Z')
    .option('--tail <n>', 'only the last lines of each container')
    .option('-t, --timestamps', 'say when each line came')
    .option('-i, --include <regex>', 'only lines that match; repeat for more', repeated)
    .option('-e, --exclude <regex>', 'no lines that match; repeat for more', repeated)
    .option('--attempt <n>', 'only this attempt of each task')
    .addOption(outputOption('text', 'raw', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead logs orders': 'of the latest run',
        'fairlead logs orders/extract -f': 'one task, as it writes',
        'fairlead logs orders --since 10m -i ERROR': 'what went wrong just now',
        'fairlead logs orders/extract -o raw > extract.log': 'byte for byte',
      }),
    )
    .action(run(() => (require('../verbs/logs') as typeof import('../verbs/logs')).logs));
};
