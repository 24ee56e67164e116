import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const doctorCommand: Register = (program, run) => {
  program
    .command('doctor')
    .description('check what fairlead needs here, and say how to mend it')
    .option('--env <name>', 'check what this environment alone needs: its cluster, or this machine')
    .option('--context <name>', 'a context of the kubeconfig (default: the one that the environment names)')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead doctor': 'exit 0: all is well, 3: no engine, else 1',
        'fairlead doctor --env staging': 'the cluster, and what you may do there',
      }),
    )
    .action(run(() => (require('../verbs/doctor') as typeof import('../verbs/doctor')).doctor));
};
