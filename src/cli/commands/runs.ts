import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const runsCommand: Register = (program, run) => {
  const runs = program
    .command('runs')
    .description('list runs, show all that is known of one, or remove some')
    .argument('[pipeline]', 'only its runs')
    .option('--env <name>', 'only those in this environment')
    .option('--context <name>', 'of the kubeconfig, for a cluster (default: one that the environment names)')
    .option('--limit <n>', 'how many, the latest first', '20')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead runs': 'the latest 20',
        'fairlead runs orders --limit 100': 'of one pipeline',
        'fairlead runs show latest': 'tasks, attempts, what they took',
        'fairlead runs rm --older-than 30d': '',
      }),
    )
    .action(run(() => (require('../verbs/runs') as typeof import('../verbs/runs')).runs));
  runs
    .command('show')
    .description('show all that is known of a run: its tasks, attempts, and what they took')
    .argument('<run>', 'its id, a part of it, or latest')
    .addOption(outputOption('text', 'json'))
    .action(run(() => (require('../verbs/runs-show') as typeof import('../verbs/runs-show')).runsShow));
  runs
    .command('rm')
    .description('remove the records of runs with their logs')
    .argument('[runs...]', 'their ids, or parts of them')
    .option('--older-than <duration>', 'all that began longer ago: 12h, 30d; asks first')
    .option('-y, --yes', 'with --older-than: do not ask')
    .action(run(() => (require('../verbs/runs-rm') as typeof import('../verbs/runs-rm')).runsRm));
};
