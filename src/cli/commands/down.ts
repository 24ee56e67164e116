import { examples } from '../examples';
import type { Register } from '../verb';

export const downCommand: Register = (program, run) => {
  program
    .command('down')
    .description('stop and remove what runs have left on the engine, stand-ins too')
    .option('--env <name>', 'the environment', 'local')
    .option('--volumes', 'remove the data of volumes and stand-ins as well')
    .addHelpText(
      'after',
      examples({
        'fairlead down': 'data stays for the next run',
        'fairlead down --volumes': 'the next run begins with empty volumes and databases',
      }),
    )
    .action(run(() => (require('../verbs/down') as typeof import('../verbs/down')).down));
};
