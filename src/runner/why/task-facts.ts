import { existsSync, readFileSync } from 'node:fs';
import type { PlanTask } from '../../assembly/plan';
import type { JobTemplate } from '../kubernetes/objects/job';
import { readRun } from '../record/read-run';
import { type RecordedTemplates, readTemplates } from '../record/recorded-templates';
import { runFiles } from '../record/run-files';
import { type RunPlanFile, readRunPlan } from '../record/run-plan-file';
import type { AttemptView, RunView, TaskView } from '../record/run-view';

/** What the record knows of how a task ran last in a run. */
export interface TaskFacts {
  readonly run: RunView;
  readonly view: TaskView;
  readonly attempt: AttemptView;
  readonly plan: RunPlanFile;
  readonly task: PlanTask;
  /** @default - nothing was prepared: the run ended before */
  readonly templates?: RecordedTemplates;
  /** What its Job was stamped from. @default - it ran on this machine's engine, or nothing was prepared */
  readonly job?: JobTemplate;
}

/** The facts of a task in a run, or in the run from which that took it over; undefined where it never ran. */
export function taskFacts(home: string, run: RunView, name: string): TaskFacts | undefined {
  const view = run.tasks.find((task) => task.name === name);
  const attempt = view?.attempts.at(-1);
  if (!view) return undefined;
  if (!attempt) {
    const source = view.takenFrom === undefined ? undefined : readRun(home, view.takenFrom);
    return source && source.run !== run.run ? taskFacts(home, source, name) : undefined;
  }
  const files = runFiles(home, run.run);
  const { start } = attempt;
  if (!existsSync(files.plan(start))) return undefined;
  const plan = readRunPlan(files, start);
  const task = plan.plan.tasks.find((one) => one.name === name);
  if (!task) return undefined;
  const templates = existsSync(files.templates(start)) ? readTemplates(files, start) : undefined;
  const job = jobTemplate(files.jobTemplates(start), name);
  return { run, view, attempt, plan, task, ...(templates && { templates }), ...(job && { job }) };
}

function jobTemplate(file: string, task: string): JobTemplate | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, JobTemplate>>)[task];
}
