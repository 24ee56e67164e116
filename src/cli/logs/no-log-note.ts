import type { RunView } from '../../runner/record/run-view';

/** Why a task has no log in a run; undefined where it has one. */
export function noLogNote({ run, pipeline, tasks }: RunView, name: string | undefined): string | undefined {
  const task = tasks.find((one) => one.name === name);
  if (!task || task.attempts.length > 0) return undefined;
  const { state, reason, takenFrom } = task;
  const why = `\`${task.name}\` has written nothing in run \`${run}\`: ${state}${reason ? `, ${reason}` : ''}\n`;
  if (takenFrom === undefined) return why;
  return `${why}  = help: \`fairlead logs ${pipeline}/${task.name} --run ${takenFrom}\` shows what it wrote there\n`;
}
