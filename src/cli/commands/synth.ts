import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const synthCommand: Register = (program, run) => {
  program
    .command('synth')
    .description('write dist/ from pipelines/')
    .option('--env <names...>', 'only these environments')
    .option('--check', 'write nothing; exit 1 and say what differs when dist/ is stale')
    .option('--out-dir <dir>', 'where to write instead of dist/; promoted environments are copied there')
    .option('--stdout', 'write nothing; print the files')
    .option('--force', 'overwrite generated files that were edited by hand')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead synth': 'all environments, except those promoted by hand',
        'fairlead synth --env local': 'one environment',
        'fairlead synth --check': 'for CI: is dist/ what pipelines/ says?',
      }),
    )
    .action(run(() => (require('../verbs/synth') as typeof import('../verbs/synth')).synth));
};
