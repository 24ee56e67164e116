import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const lsCommand: Register = (program, run) => {
  program
    .command('ls')
    .description('list the pipelines of dist/ and where each of them runs')
    .addOption(outputOption('text', 'json'))
    .addHelpText('after', examples({ 'fairlead ls': '', 'fairlead ls -o json': 'for a program' }))
    .action(run(() => (require('../verbs/ls') as typeof import('../verbs/ls')).ls));
};
