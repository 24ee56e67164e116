import type { Command } from 'commander';
import { nearest } from '../../support/nearest';
import { examples } from '../examples';
import type { Register } from '../verb';

/** In place of commander's own, which takes a misspelt command for none. */
export const helpCommand: Register = (program) => {
  program
    .helpCommand(false)
    .command('help')
    .description('display help for command')
    .argument('[command...]', 'as it is called (default: fairlead itself)')
    .addHelpText('after', examples({ 'fairlead help run': '', 'fairlead help runs show': '' }))
    .action((words: readonly string[]) => words.reduce(commandBelow, program).help());
};

function commandBelow(parent: Command, word: string): Command {
  const found = parent.commands.find((command) => command.name() === word);
  if (found) return found;
  const close = nearest(
    word,
    parent.commands.map((command) => command.name()),
  );
  return parent.error(`unknown command '${word}'${close === undefined ? '' : `\n(Did you mean ${close}?)`}`);
}
