import { examples } from '../examples';
import type { Register } from '../verb';
import { addDriveOptions } from './drive-options';

export const rerunCommand: Register = (program, run) => {
  addDriveOptions(
    program
      .command('rerun')
      .description('run a run again, for its date and with its parameters')
      .argument('<run>', 'its id, the start of it, or `latest`')
      .option(
        '--context <name>',
        'of the kubeconfig, for a cluster (default: one that the environment names)',
      )
      .option('--failed', 'only what has not succeeded; the results of the rest are taken over'),
  )
    .addHelpText(
      'after',
      examples({
        'fairlead rerun latest --failed': 'what has failed, once it is mended',
        'fairlead rerun 20260131-020000-9f3c': 'all of it once more',
      }),
    )
    .action(run(() => (require('../verbs/rerun') as typeof import('../verbs/rerun')).rerun));
};
