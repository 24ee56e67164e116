/** The labels by which everything of a run is found: its record, its Jobs, their pods. */
export const RUN_LABELS = {
  pipeline: 'fairlead.dev/pipeline',
  run: 'fairlead.dev/run',
  task: 'fairlead.dev/task',
  attempt: 'fairlead.dev/attempt',
} as const;

/** The attempt to which an object belongs, from its labels. */
export function attemptKey(labels: Readonly<Record<string, string>> = {}): string {
  return `${labels[RUN_LABELS.task]}.${labels[RUN_LABELS.attempt]}`;
}
