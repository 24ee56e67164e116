import { examples } from '../examples';
import type { Register } from '../verb';

export const cancelCommand: Register = (program, run) => {
  program
    .command('cancel')
    .description('stop a run that another terminal or machine drives')
    .argument('<run>', 'its id, a part of it, or latest')
    .option('--env <name>', 'only a run of this environment')
    .option('--context <name>', 'of the kubeconfig (default: one that the environment names)')
    .addHelpText(
      'after',
      examples({
        'fairlead cancel latest': 'on this machine',
        'fairlead cancel latest --env staging': 'in a cluster, from any machine',
      }),
    )
    .action(run(() => (require('../verbs/cancel') as typeof import('../verbs/cancel')).cancel));
};
