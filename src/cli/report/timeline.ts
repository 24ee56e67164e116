import type { AttemptView, TaskView } from '../../runner/record/run-view';

/** A stretch of a task's time, in milliseconds since 1970. */
export interface Stretch {
  /** `wait`: for a free slot, or for the next attempt; `start`: until its container runs; else the attempt itself. */
  readonly kind: 'wait' | 'start' | 'attempt';
  readonly from: number;
  readonly to: number;
  readonly attempt?: AttemptView;
}

/** What a task did when; `now` is the end of what has none. */
export function timeline(task: TaskView, ready: number, now: number): Stretch[] {
  const stretches: Stretch[] = [];
  let free = ready;
  for (const attempt of task.attempts) {
    const from = Date.parse(attempt.submitted);
    const to = Math.max(from, attempt.ended === undefined ? now : Date.parse(attempt.ended));
    const started = attempt.usage ? Math.min(to, Math.max(from, Date.parse(attempt.usage.started))) : from;
    if (from > free) stretches.push({ kind: 'wait', from: free, to: from });
    if (started > from) stretches.push({ kind: 'start', from, to: started });
    stretches.push({ kind: 'attempt', from: started, to, attempt });
    free = to;
  }
  return stretches;
}
