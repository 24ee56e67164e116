import { examples } from '../examples';
import type { Register } from '../verb';

export const cancelCommand: Register = (program, run) => {
  program
    .command('cancel')
    .description('stop a run in a cluster, whoever drives it')
    .argument('<run>', 'its id, a part of it, or latest')
    .requiredOption('--env <name>', 'the environment of the run')
    .option('--context <name>', 'of the kubeconfig (default: one that the environment names)')
    .addHelpText('after', examples({ 'fairlead cancel latest --env staging': '' }))
    .action(run(() => (require('../verbs/cancel') as typeof import('../verbs/cancel')).cancel));
};
