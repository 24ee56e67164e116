import type { PlanTask } from '../../assembly/plan';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import { buildPlan } from '../build-plan';
import type { TargetOutput } from '../target';
import { addAccounts } from './add-accounts';
import { addResources } from './add-resources';
import { addTask } from './add-task';
import { addAirflowTemplate } from './airflow/add-airflow-template';
import { airflowObstacles } from './airflow/airflow-obstacles';
import { apiServerProblems } from './api-server-problems';
import { hookProblems } from './hook-problems';
import { nameClashes } from './name-clashes';
import { ObjectFolder } from './object-folder';
import { ORCHESTRATORS } from './orchestrators/orchestrators';
import { placedTask } from './placed-task';
import { addPlanConfigMap } from './plan-config-map';
import { startsOf } from './starts-of';
import type { TaskAccount } from './task-account';
import { taskOfPlan } from './task-of-plan';
import { writtenTask } from './written-task';

/** `dist/<environment>/<pipeline>/` and its pod templates for Airflow. */
export function pipelineFolder(
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): TargetOutput {
  const problems: Problem[] = nameClashes(environment, { ...project, pipelines: [pipeline] });
  if (problems.length > 0) return { folders: [], problems };
  const owner = { environment, pipeline };
  const tasks = pipeline.tasks.map((task) => placedTask({ project, environment, pipeline, task }));
  const start = startsOf(pipeline, tasks);

  const folder = new ObjectFolder(pipeline.source);
  const airflow = new ObjectFolder(pipeline.source);
  const planTasks: PlanTask[] = [];
  const accounts: TaskAccount[] = [];
  addResources(folder, pipeline.resources, owner, problems);
  // One task after the other, and nothing kept of it but text: a thousand pods fill the memory otherwise.
  for (const [index, task] of tasks.entries()) {
    const taskStart = start.tasks[index] ?? {};
    const written = writtenTask(task, problems);
    problems.push(...apiServerProblems(written));
    if (taskStart.wave !== undefined) problems.push(...hookProblems(written));
    const cronJob = addTask(folder, written, taskStart);
    const obstacles = airflowObstacles(written);
    if (obstacles.length === 0) addAirflowTemplate(airflow, written, cronJob);
    planTasks.push(taskOfPlan(written, taskStart, obstacles));
    accounts.push(written.account);
  }
  addAccounts(folder, accounts, owner, problems);
  const plan = buildPlan(pipeline, environment, planTasks, start.needsRunner);
  addPlanConfigMap(folder, plan, owner, problems);
  if (start.schedule) {
    const scheduled = { project, environment, pipeline, plan, schedule: start.schedule };
    ORCHESTRATORS[environment.orchestrator].addPipeline(folder, scheduled, problems);
  }
  const folders = [
    { path: `${environment.name}/${pipeline.name}`, files: folder.files },
    { path: `airflow/${environment.name}/${pipeline.name}`, files: airflow.files },
  ];
  return { folders: folders.filter(({ files }) => files.size > 0), problems };
}
