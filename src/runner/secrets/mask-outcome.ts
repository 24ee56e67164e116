import type { AttemptOutcome } from '../events/attempt-outcome';
import { maskText } from './mask-text';
import { maskTexts } from './mask-texts';

/** How an attempt ended, without secret values in its results and in what is said of its failure. */
export function maskOutcome<O extends AttemptOutcome>(outcome: O, values: readonly Buffer[]): O {
  if (outcome.state === 'succeeded') return { ...outcome, results: maskTexts(outcome.results, values) };
  const { message, help } = outcome;
  return {
    ...outcome,
    message: maskText(message, values),
    ...(help !== undefined && { help: maskText(help, values) }),
  };
}
