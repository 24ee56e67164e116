import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const diffCommand: Register = (program, run) => {
  program
    .command('diff')
    .description('say what pipelines/ would change in dist/, or dist/ in a cluster')
    .argument('[pipelines...]', 'with --live: these pipelines (default: all of the environment)')
    .option('--env <names...>', 'these environments (default: all that synth writes)')
    .option('--out-dir <dir>', 'what to compare with instead of dist/')
    .option('--live', 'compare dist/ with the clusters of the environments')
    .option(
      '--context <name>',
      'with --live: a context of the kubeconfig (default: the one of the environment)',
    )
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead diff': 'exit 0 when nothing differs, else 1',
        'fairlead diff --env production': 'what a promotion would change',
        'fairlead diff --live --env staging': 'what `fairlead apply` would change',
        'fairlead diff -o json': 'for a program',
      }),
    )
    .action(run(() => (require('../verbs/diff') as typeof import('../verbs/diff')).diff));
};
