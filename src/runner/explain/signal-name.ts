import { constants } from 'node:os';

const SIGNALS = Object.entries(constants.signals);

/** The name of a signal: `SIGTERM`. */
export function signalName(number: number): string | undefined {
  return SIGNALS.find(([, known]) => known === number)?.[0];
}
