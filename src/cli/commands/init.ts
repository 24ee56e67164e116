import { examples } from '../examples';
import type { Register } from '../verb';

export const initCommand: Register = (program, run) => {
  program
    .command('init')
    .description('make a new project with one working pipeline')
    .argument('<dir>', 'a new or an empty folder')
    .option('--image <reference>', 'an image with a shell, for its tasks', 'busybox:1.37')
    .addHelpText(
      'after',
      examples({
        'fairlead init my-pipelines': '',
        'fairlead init my-pipelines --image registry.example.com/tools:1.0': '',
      }),
    )
    .action(run(() => (require('../verbs/init') as typeof import('../verbs/init')).init));
};
