import { COMPLETION_SCRIPTS } from '../completion/scripts';
import { EXIT } from '../exit';
import type { GlobalOptions, Verb } from '../verb';

/** `fairlead completion bash|zsh|fish`. */
export const completion: Verb<[keyof typeof COMPLETION_SCRIPTS], GlobalOptions> = (io, _options, shell) => {
  io.stdout.write(COMPLETION_SCRIPTS[shell]);
  return EXIT.ok;
};
