import type { RunEventBody } from './run-event';

/** What is said of a gap in a log. */
export function logGapText({
  task,
  container,
  from,
  to,
}: Extract<RunEventBody, { type: 'log-gap' }>): string {
  const whose = container === undefined ? `\`${task}\`` : `\`${container}\` of \`${task}\``;
  return `the log of ${whose} has a gap: what was written after ${from} and before ${to} was no longer there to be read`;
}
