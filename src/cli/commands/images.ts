import { examples } from '../examples';
import { outputOption } from '../output-option';
import { repeated } from '../repeated';
import type { Register } from '../verb';

export const imagesCommand: Register = (program, run) => {
  program
    .command('images')
    .description('list the images that pipelines run here, and bring them')
    .argument('[pipeline]', 'only what this one runs, and its stand-ins')
    .option('--env <name>', 'the environment', 'local')
    .option('--build', 'build those with a build context')
    .option('--build-arg <name=value>', 'for --build; repeat for more', repeated)
    .option('--pull', 'pull the others')
    .addOption(outputOption('text', 'json'))
    .addHelpText(
      'after',
      examples({
        'fairlead images': 'where each image comes from',
        'fairlead images --build --pull': 'bring all, also those that are here',
        'fairlead images orders -o json': 'for a program',
      }),
    )
    .action(run(() => (require('../verbs/images') as typeof import('../verbs/images')).images));
};
