import { Argument } from 'commander';
import { examples } from '../examples';
import type { Register } from '../verb';

export const completionCommand: Register = (program, run) => {
  program
    .command('completion')
    .description('print a script that completes commands, options and names')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      examples({
        'source <(fairlead completion bash)': 'in ~/.bashrc',
        'source <(fairlead completion zsh)': 'in ~/.zshrc, after compinit',
        'fairlead completion fish | source': 'in ~/.config/fish/config.fish',
      }),
    )
    .action(run(() => (require('../verbs/completion') as typeof import('../verbs/completion')).completion));
  program
    .command('complete-words', { hidden: true })
    .argument('[words...]')
    .action(
      run(() =>
        (require('../verbs/complete-words') as typeof import('../verbs/complete-words')).completeWords(
          program,
        ),
      ),
    );
};
