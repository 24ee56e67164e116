import type { AttemptFailure } from '../../runner/events/attempt-outcome';

/** Why an attempt did not succeed, with what programs know it by: `it was killed (out-of-memory, exit code 137)`. */
export function failureText({ state, message, cause, exitCode }: AttemptFailure): string {
  if (state === 'cancelled') return message;
  const code = exitCode === undefined ? '' : `exit code ${exitCode}`;
  const more = [cause, ...(message.includes(code) ? [] : [code])];
  return `${message} (${more.join(', ')})`;
}
