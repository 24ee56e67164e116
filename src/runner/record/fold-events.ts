import { logGapText } from '../events/log-gap-text';
import type { RunEvent } from '../events/run-event';
import { isEnded } from '../events/task-state';
import type { AttemptView, RunView, TaskView } from './run-view';

type Started = Extract<RunEvent, { type: 'run-started' }>;

/** What has happened in a run, from its events; undefined where it has none. */
export function foldEvents(events: Iterable<RunEvent>): RunView | undefined {
  let view: RunView | undefined;
  const tasks = new Map<string, TaskView>();
  for (const event of events) {
    if (event.type === 'run-started') {
      view = begin(event, view);
      for (const task of event.tasks) tasks.set(task.name, beginTask(task, tasks.get(task.name)));
    } else if (event.type === 'run-ended') {
      const { state, exitCode, time, seconds } = event;
      if (view) view = { ...view, state, exitCode, ended: time, seconds };
    } else if (event.type === 'message') {
      if (view) view = { ...view, messages: [...view.messages, event.text] };
    } else if (event.type === 'log-gap') {
      if (view) view = { ...view, messages: [...view.messages, logGapText(event)] };
    } else if ('task' in event) {
      const task = tasks.get(event.task);
      if (task && view) tasks.set(event.task, follow(task, event, view));
    }
  }
  return view && { ...view, tasks: [...tasks.values()] };
}

function begin(event: Started, before: RunView | undefined): RunView {
  const { run, pipeline, environment, replays, definition, logicalDate, parameters, time } = event;
  const messages = before?.messages ?? [];
  const started = before?.started ?? time;
  const starts = (before?.starts ?? 0) + 1;
  return {
    ...{ run, pipeline, environment, definition, logicalDate, parameters, started, starts },
    ...(replays && { replays }),
    ...{ state: 'open', tasks: [], messages },
  };
}

/** What had succeeded stays; everything else begins anew, with the attempts that it has had. */
function beginTask(task: Started['tasks'][number], before: TaskView | undefined): TaskView {
  const { name, needs, containers, takenFrom } = task;
  const fixed = { name, needs, containers, ...(takenFrom !== undefined && { takenFrom }) };
  if (before?.state === 'succeeded') return { ...before, ...fixed };
  return { ...fixed, state: 'pending', attempts: before?.attempts ?? [] };
}

function follow(
  task: TaskView,
  event: Exclude<Extract<RunEvent, { task: string }>, { type: 'log-gap' }>,
  run: RunView,
): TaskView {
  const by = { definition: run.definition, start: run.starts };
  switch (event.type) {
    case 'task': {
      const { reason, ...rest } = task;
      return { ...rest, state: event.state, ...(event.reason !== undefined && { reason: event.reason }) };
    }
    case 'attempt-started':
      return withAttempt(task, { attempt: event.attempt, submitted: event.time, ...by });
    case 'attempt-ended': {
      const { attempt, outcome, seconds, usage, time } = event;
      const begun = task.attempts.find((one) => one.attempt === attempt);
      const ended = { ended: time, seconds, outcome, ...(usage && { usage }) };
      const after = withAttempt(task, { ...(begun ?? { attempt, submitted: time, ...by }), ...ended });
      // The end of a task follows from it; a kill may come between the two.
      return outcome.state === 'succeeded' && !isEnded(task.state) ? { ...after, state: 'succeeded' } : after;
    }
    case 'result':
      return { ...task, results: event.values };
    case 'log':
      return task;
  }
}

function withAttempt(task: TaskView, attempt: AttemptView): TaskView {
  const others = task.attempts.filter((one) => one.attempt !== attempt.attempt);
  return { ...task, attempts: [...others, attempt] };
}
