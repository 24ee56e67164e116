import type { RunEvent } from '../../../runner/events/run-event';
import { isEnded, type TaskState } from '../../../runner/events/task-state';
import { LastLine } from './last-line';
import type { TableRow } from './table-row';
import type { TableView } from './table-view';

type Started = Extract<RunEvent, { type: 'run-started' }>;

interface Task {
  readonly name: string;
  state: TaskState;
  attempt?: number;
  since?: number;
  seconds?: number;
  reason?: string;
  log: LastLine;
}

/** What the table shows of a run, made of its events. */
export class RunTable {
  private run: { readonly event: Started; readonly started: number } | undefined;
  private seconds: number | undefined;
  private readonly tasks = new Map<string, Task>();
  private readonly helpers = new Map<string, TableRow>();

  add(event: RunEvent): void {
    switch (event.type) {
      case 'run-started':
        this.run = { event, started: Date.parse(event.time) };
        for (const { name } of event.tasks)
          this.tasks.set(name, { name, state: 'pending', log: new LastLine() });
        break;
      case 'service':
        this.help(event.service, event.state, event.time);
        break;
      case 'image':
        this.help(event.image, event.state, event.time, event.detail);
        break;
      case 'task':
        this.change(event);
        break;
      case 'attempt-started':
        this.update(event.task, {
          attempt: event.attempt,
          since: Date.parse(event.time),
          log: new LastLine(),
        });
        break;
      case 'attempt-ended':
        this.update(event.task, { since: undefined, seconds: event.seconds });
        break;
      case 'log':
        this.tasks.get(event.task)?.log.add(event.bytes, event.container === undefined);
        break;
      case 'run-ended':
        this.seconds = event.seconds;
        this.helpers.clear();
        break;
    }
  }

  /** @default - the run has not begun */
  view(): TableView | undefined {
    if (!this.run) return undefined;
    const { run, pipeline, environment, logicalDate } = this.run.event;
    const tasks = [...this.tasks.values()];
    return {
      ...{ run, pipeline, environment, logicalDate, started: this.run.started },
      ...(this.seconds !== undefined && { seconds: this.seconds }),
      ended: tasks.filter(({ state }) => isEnded(state)).length,
      helpers: [...this.helpers.values()],
      tasks: tasks.map(rowOf),
    };
  }

  private help(name: string, state: TableRow['state'] | 'ready', time: string, detail = ''): void {
    const since = this.helpers.get(name)?.since ?? Date.parse(time);
    if (state === 'ready') this.helpers.delete(name);
    else this.helpers.set(name, { name, state, since, detail: () => detail });
  }

  private change({ task, state, reason, attempt }: Extract<RunEvent, { type: 'task' }>): void {
    this.update(task, { state, reason, ...(attempt !== undefined && { attempt }) });
  }

  private update(name: string, changes: Partial<Task>): void {
    const task = this.tasks.get(name);
    if (task) Object.assign(task, changes);
  }
}

function rowOf({ name, state, attempt, since, seconds, reason, log }: Task): TableRow {
  return {
    ...{ name, state, detail: () => reason ?? log.text() },
    ...(attempt !== undefined && { attempt }),
    ...(since !== undefined && { since }),
    ...(seconds !== undefined && { seconds }),
  };
}
