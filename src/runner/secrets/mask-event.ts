import type { RunEventBody } from '../events/run-event';
import { maskOutcome } from './mask-outcome';
import { maskText } from './mask-text';
import { maskTexts } from './mask-texts';

/** The event without secret values in what people, programs and engines said. Log bytes are masked where they arrive. */
export function maskEvent<E extends RunEventBody>(event: E, values: readonly Buffer[]): E {
  const mask = (text: string) => maskText(text, values);
  switch (event.type) {
    case 'run-started':
      return { ...event, parameters: maskTexts(event.parameters, values) };
    case 'image':
      return event.detail === undefined ? event : { ...event, detail: mask(event.detail) };
    case 'task':
      return event.reason === undefined ? event : { ...event, reason: mask(event.reason) };
    case 'attempt-ended':
      return { ...event, outcome: maskOutcome(event.outcome, values) };
    case 'result':
      return { ...event, values: maskTexts(event.values, values) };
    case 'message':
      return {
        ...event,
        text: mask(event.text),
        ...(event.help !== undefined && { help: mask(event.help) }),
      };
    default:
      return event;
  }
}
