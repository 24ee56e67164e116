import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const whyCommand: Register = (program, run) => {
  program
    .command('why')
    .description('say what was not the same when a failed run went well')
    .argument('[run]', 'its id, a part of it, or latest', 'latest')
    .option('--env <name>', 'only a run of this environment')
    .option('--context <name>', 'of the kubeconfig, for a cluster (default: one that the environment names)')
    .option('--against <run>', 'compare with this run (default: the last that succeeded)')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead why': 'the latest run',
        'fairlead why 9f3c --against 20260131': 'two runs, by parts of their ids',
      }),
    )
    .action(run(() => (require('../verbs/why') as typeof import('../verbs/why')).why));
};
