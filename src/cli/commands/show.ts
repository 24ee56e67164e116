import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const showCommand: Register = (program, run) => {
  program
    .command('show')
    .description('show what each environment will run, side by side')
    .argument('<pipeline[/task]>', 'a pipeline, or one of its tasks')
    .option('--env <names...>', 'only these environments')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead show orders/extract': 'one task',
        'fairlead show orders': 'all tasks of a pipeline',
        'fairlead show orders -o json': 'for a program',
      }),
    )
    .action(run(() => (require('../verbs/show') as typeof import('../verbs/show')).show));
};
