import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const applyCommand: Register = (program, run) => {
  program
    .command('apply')
    .description('bring dist/ into the cluster of an environment')
    .argument('[pipelines...]', 'their names (default: all of the environment)')
    .requiredOption('--env <name>', 'the environment')
    .option('--dry-run', 'let the cluster say what it would do')
    .option('--context <name>', 'a context of the kubeconfig (default: the one that the environment names)')
    .option('--force-conflicts', 'take over fields that somebody else has set to other values')
    .option('--only-secrets', 'set the values of managed secrets, and nothing else')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead apply --env staging': 'the environment and all its pipelines',
        'fairlead apply orders --env staging': 'the environment and one pipeline',
        'fairlead apply --env staging --dry-run': 'what would be done',
      }),
    )
    .action(run(() => (require('../verbs/apply') as typeof import('../verbs/apply')).apply));
};
