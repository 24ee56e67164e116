import type { Explanation } from '../../explain/explanation';
import { programWords } from '../../explain/program-words';
import type { TerminatedState } from '../objects/pod';

/** Why a container never ran its program, where it ended for that reason. */
export function startError({ reason, message = '' }: TerminatedState): Explanation | undefined {
  if (reason !== 'StartError' && reason !== 'ContainerCannotRun') return undefined;
  return (
    programWords(message) ?? {
      cause: 'engine',
      message: `the container could not start: ${message}`,
      help: '`kubectl describe pod` may say more',
    }
  );
}
