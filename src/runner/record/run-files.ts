import { join } from 'node:path';
import { reservesFolder } from './reserves-folder';

/** Where the record of a run stands: a folder of `.fairlead/runs/` with these files. */
export interface RunFiles {
  readonly folder: string;
  /** Every event but the logs, one JSON object a line, in the order in which they happened. */
  readonly events: string;
  /** The id of the process that drives the run; it counts only while that has the lock of the folder. */
  readonly runner: string;
  /** What a runner in the background had to say that belongs to no event. */
  readonly runnerLog: string;
  /** What the run was planned to do, by its start: a run that is resumed is planned anew. */
  plan(start: number): string;
  /** The containers' templates as they were made for that start; they hold no secret value. */
  templates(start: number): string;
  /** The templates of its tasks in a cluster as they stood at that start. */
  jobTemplates(start: number): string;
  /** A copy of a file that containers mount, by its digest. */
  file(digest: string): string;
  /** Space that is given up when the disk is full, so that the end can still be recorded; beside those of other runs. */
  readonly reserve: string;
  /**
   * What an attempt wrote, its secret values masked; for each stretch of it when, and who wrote it; and where the
   * engine's logs go on.
   */
  log(
    task: string,
    attempt: number,
  ): { readonly bytes: string; readonly index: string; readonly positions: string };
}

/** The files of a run. */
export function runFiles(home: string, run: string): RunFiles {
  const folder = join(home, 'runs', run);
  return {
    folder,
    events: join(folder, 'events.ndjson'),
    runner: join(folder, 'runner.pid'),
    runnerLog: join(folder, 'runner.log'),
    plan: (start) => join(folder, `plan.${start}.json`),
    templates: (start) => join(folder, `templates.${start}.json`),
    jobTemplates: (start) => join(folder, `jobs.${start}.json`),
    file: (digest) => join(folder, 'files', digest),
    reserve: join(reservesFolder(home), run),
    log: (task, attempt) => ({
      bytes: join(folder, 'logs', `${task}.${attempt}.log`),
      index: join(folder, 'logs', `${task}.${attempt}.index`),
      positions: join(folder, 'logs', `${task}.${attempt}.positions`),
    }),
  };
}
