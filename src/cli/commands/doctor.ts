import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const doctorCommand: Register = (program, run) => {
  program
    .command('doctor')
    .description('check what fairlead needs here, and say how to mend it')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({ 'fairlead doctor': 'exit 0 when all is well, 3 without a Docker Engine, else 1' }),
    )
    .action(run(() => (require('../verbs/doctor') as typeof import('../verbs/doctor')).doctor));
};
