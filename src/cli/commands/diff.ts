import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const diffCommand: Register = (program, run) => {
  program
    .command('diff')
    .description('say what pipelines/ would change in dist/, per task and field')
    .option('--env <names...>', 'these environments (default: all that synth writes)')
    .option('--out-dir <dir>', 'what to compare with instead of dist/')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead diff': 'exit 0 when nothing differs, else 1',
        'fairlead diff --env production': 'what a promotion would change',
        'fairlead diff -o json': 'for a program',
      }),
    )
    .action(run(() => (require('../verbs/diff') as typeof import('../verbs/diff')).diff));
};
