import type { Plan } from '../../assembly/plan';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import { buildPlan, planTask } from '../build-plan';
import { findResource } from '../resources';
import type { TargetOutput } from '../target';
import { addAccounts } from './add-accounts';
import { addResources } from './add-resources';
import { addTask } from './add-task';
import { airflowObstacles } from './airflow/airflow-obstacles';
import { airflowTemplates } from './airflow/airflow-templates';
import { commonAnnotations } from './common-annotations';
import { hookProblems } from './hook-problems';
import { needsRunner } from './needs-runner';
import { ObjectFolder } from './object-folder';
import { objectNames } from './object-names';
import { addPlanConfigMap } from './plan-config-map';
import { secretUses } from './secret-uses';
import { syncWaves } from './sync-waves';
import { taskDifferences } from './task-differences';
import { type WrittenTask, writtenTask } from './written-task';

/** `dist/<environment>/<pipeline>/` and its pod templates for Airflow. */
export function pipelineFolder(
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): TargetOutput {
  const problems: Problem[] = [];
  const owner = { environment, pipeline };
  const common = commonAnnotations(pipeline, environment);
  const tasks = pipeline.tasks.map((task) =>
    writtenTask({ project, environment, pipeline, task }, common, problems),
  );
  const reasons = needsRunner(
    pipeline,
    tasks.map(({ resolved }) => resolved),
  );
  // A scheduled pipeline that needs a runner has only templates here: the CronJob that runs the runner itself belongs beside them.
  const schedule = reasons.length === 0 ? pipeline.schedule : undefined;
  const waves = pipeline.trigger === 'on-deploy' ? syncWaves(pipeline.tasks) : undefined;
  if (waves) problems.push(...tasks.flatMap(({ place, resolved }) => hookProblems(place, resolved)));

  const folder = new ObjectFolder();
  addResources(folder.chart, pipeline.resources, owner, problems);
  addAccounts(
    folder.chart,
    tasks.map(({ account }) => account),
    owner,
    problems,
  );
  for (const written of tasks) {
    const wave = waves?.get(written.place.task.name);
    addTask(folder.chart, written, { ...(schedule && { schedule }), ...(wave !== undefined && { wave }) });
  }
  const alone = schedule !== undefined || waves !== undefined;
  const plan: Plan = buildPlan(
    pipeline,
    environment,
    tasks.map((written) => taskOfPlan(written, alone)),
    reasons,
  );
  addPlanConfigMap(folder.chart, plan, owner, problems);
  const forAirflow = tasks.filter(({ resolved }) => airflowObstacles(resolved).length === 0);
  return {
    folders: [
      { path: `${environment.name}/${pipeline.name}`, files: folder.files(pipeline.source) },
      ...airflowTemplates(forAirflow, pipeline, environment),
    ],
    problems,
  };
}

function taskOfPlan(written: WrittenTask, alone: boolean): Plan['tasks'][number] {
  const { place, resolved, pod } = written;
  const { pipeline, project, task } = place;
  return planTask(task, resolved, {
    template: objectNames.task(pipeline.name, task.name),
    containers: [...pod.containers],
    secrets: secretUses(resolved, {
      secret: (name) => objectNames.found('secret', name, pipeline, project),
      keys: (name) => findResource('secret', name, pipeline, project).spec.keys,
    }),
    scratch: [],
    differences: [...taskDifferences(written, alone), ...airflowObstacles(resolved)],
  });
}
