import { nearest } from '../support/nearest';
import { ProblemsError } from '../support/problems-error';
import { unknownNameHelp } from '../support/unknown-name';

/** That `dist/` has no environment of this name: nor has it one that is promoted by hand, before that is done. */
export function unknownEnvironment(name: string, known: readonly string[]): ProblemsError {
  const help = unknownNameHelp(name, known);
  const promote = `\`fairlead promote ${name}\` writes one that \`fairlead synth\` leaves alone`;
  return new ProblemsError([
    {
      message: `\`${name}\` is no environment of \`dist/\``,
      help: nearest(name, known) === undefined ? `${help}; ${promote}` : help,
    },
  ]);
}
