import { Option } from 'commander';
import { examples } from '../examples';
import type { Register } from '../verb';

export const replayCommand: Register = (program, run) => {
  program
    .command('replay')
    .description('run one attempt of an earlier run again, with all that it was given')
    .argument('<run/task[/attempt]>', 'the run: its id, a part of it, or latest')
    .option('--env <name>', 'only a run of this environment')
    .option('--on <name>', 'an environment of this machine, for an attempt of a cluster')
    .option('--context <name>', 'of the kubeconfig, for a cluster (default: one that the environment names)')
    .addOption(
      new Option('--progress <mode>', 'how to tell what happens')
        .choices(['auto', 'tty', 'plain', 'json', 'quiet'])
        .default('auto'),
    )
    .addHelpText(
      'after',
      examples({
        'fairlead replay latest/load': 'its last attempt',
        'fairlead replay latest/load --env staging --on local': 'from a cluster',
        'fairlead replay 9f3c/load/1': 'by a part of the id',
      }),
    )
    .action(run(() => (require('../verbs/replay') as typeof import('../verbs/replay')).replay));
};
