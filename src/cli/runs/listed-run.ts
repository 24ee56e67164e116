import type { TaskState } from '../../runner/events/task-state';
import { type RunState, runState } from '../../runner/record/run-state';
import type { RunView } from '../../runner/record/run-view';

/** A run as a list shows it. */
export interface ListedRun {
  readonly run: string;
  readonly pipeline: string;
  readonly environment: string;
  readonly logicalDate: string;
  readonly state: RunState;
  readonly exitCode?: number;
  /** ISO in UTC. */
  readonly started: string;
  readonly ended?: string;
  /** How long it took, or has been running. @default - nobody knows */
  readonly seconds?: number;
  /** How many tasks are in which state. */
  readonly tasks: Readonly<Partial<Record<TaskState, number>>>;
}

/** What a list says of a run at a moment, in milliseconds since 1970. */
export async function listedRun(
  home: string,
  view: RunView,
  now: number,
  /** Runs that are driven from other machines. */
  elsewhere: ReadonlySet<string>,
): Promise<ListedRun> {
  const { run, pipeline, environment, logicalDate, exitCode, started, ended } = view;
  const state = await runState(home, view, elsewhere);
  const seconds = state === 'running' ? (now - Date.parse(started)) / 1000 : view.seconds;
  const tasks: Partial<Record<TaskState, number>> = {};
  for (const task of view.tasks) tasks[task.state] = (tasks[task.state] ?? 0) + 1;
  return {
    ...{ run, pipeline, environment, logicalDate, state },
    ...(exitCode !== undefined && { exitCode }),
    started,
    ...(ended !== undefined && { ended }),
    ...(seconds !== undefined && { seconds }),
    tasks,
  };
}
