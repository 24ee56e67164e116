import { examples } from '../examples';
import type { Register } from '../verb';

export const lsCommand: Register = (program, run) => {
  program
    .command('ls')
    .description('list the pipelines of dist/ and where each of them runs')
    .option('-o, --output <format>', 'text or json', 'text')
    .addHelpText('after', examples({ 'fairlead ls': '', 'fairlead ls -o json': 'for a program' }))
    .action(run(() => (require('../verbs/ls') as typeof import('../verbs/ls')).ls));
};
