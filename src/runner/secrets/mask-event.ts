import type { RunEventBody } from '../events/run-event';
import { maskText } from './mask-text';

/** The event without secret values in what programs and engines said. Log bytes are masked where they arrive. */
export function maskEvent<E extends RunEventBody>(event: E, values: readonly Buffer[]): E {
  const mask = (text: string) => maskText(text, values);
  switch (event.type) {
    case 'task':
      return event.reason === undefined ? event : { ...event, reason: mask(event.reason) };
    case 'attempt-ended':
      return event.outcome.state === 'succeeded'
        ? { ...event, outcome: { ...event.outcome, results: maskAll(event.outcome.results, mask) } }
        : { ...event, outcome: { ...event.outcome, message: mask(event.outcome.message) } };
    case 'result':
      return { ...event, values: maskAll(event.values, mask) };
    case 'message':
      return { ...event, text: mask(event.text) };
    default:
      return event;
  }
}

function maskAll(texts: Readonly<Record<string, string>>, mask: (text: string) => string) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, mask(text)]));
}
