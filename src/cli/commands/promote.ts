import { examples } from '../examples';
import { outputOption } from '../output-option';
import type { Register } from '../verb';

export const promoteCommand: Register = (program, run) => {
  program
    .command('promote')
    .description('write an environment that synth leaves alone')
    .argument('<environment>', 'its name')
    .argument('[pipeline]', 'only this pipeline, or `environment` for what pipelines share')
    .option('--out-dir <dir>', 'where to write instead of dist/')
    .option('--force', 'overwrite generated files that were edited by hand')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead diff --env production': 'first look at what will change',
        'fairlead promote production': 'all pipelines',
        'fairlead promote production orders': 'one pipeline',
      }),
    )
    .action(run(() => (require('../verbs/promote') as typeof import('../verbs/promote')).promote));
};
