import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const graphCommand: Register = (program, run) => {
  program
    .command('graph')
    .description('draw the tasks of a pipeline and their order')
    .argument('<pipeline>', 'its name')
    .option('--env <name>', 'as this environment has it (default: the first one)')
    .addOption(outputOption('mermaid', 'dot', 'json', 'svg'))
    .addHelpText(
      'after',
      examples({
        'fairlead graph orders': 'for a ```mermaid block in Markdown',
        'fairlead graph orders -o svg > orders.svg': 'a picture',
      }),
    )
    .action(run(() => (require('../verbs/graph') as typeof import('../verbs/graph')).graph));
};
