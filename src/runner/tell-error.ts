import { ProblemsError } from '../support/problems-error';
import { EngineUnavailableError } from './engine-unavailable-error';
import type { Emit } from './events/run-event';
import { NotReadyError } from './not-ready-error';

/** Tells why a run cannot begin, and returns what the command line exits with. */
export function tellError(error: unknown, emit: Emit): number {
  if (error instanceof ProblemsError || error instanceof NotReadyError) {
    for (const { message, help } of error.problems) {
      emit({ type: 'message', level: 'error', text: message, ...(help && { help }) });
    }
    return error instanceof NotReadyError ? error.exitCode : 2;
  }
  if (error instanceof EngineUnavailableError) {
    emit({ type: 'message', level: 'error', text: error.message, help: error.help });
    return 3;
  }
  emit({ type: 'message', level: 'error', text: error instanceof Error ? error.message : String(error) });
  return 1;
}
