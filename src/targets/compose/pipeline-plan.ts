import type { Plan } from '../../assembly/plan';
import { secretVariable } from '../../features/reference/secret-variable';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import type { PipelineSpec } from '../../model/spec/pipeline-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import { buildPlan, planTask } from '../build-plan';
import { findResource } from '../resources';
import { secretUses } from '../secret-uses';
import { needsRunner } from './needs-runner';
import { objectNames } from './object-names';
import type { WrittenTask } from './pipeline-services';

/** The plan that the compose file of a pipeline carries. */
export function pipelinePlan(
  tasks: readonly WrittenTask[],
  pipeline: PipelineSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
): Plan {
  const keys = (name: string) => findResource('secret', name, pipeline, project).spec.keys;
  return buildPlan(
    pipeline,
    environment,
    tasks.map(({ task, resolved, written }) =>
      planTask(task, resolved, {
        template: objectNames.task(pipeline.name, task.name),
        containers: [...written.containers],
        secrets: secretUses(resolved.containers, keys).map(({ resource, key, asText }) => {
          const secret = objectNames.found('secret', resource, pipeline, project);
          return { secret, key, ...(asText && { variable: secretVariable(secret, key) }) };
        }),
        scratch: [...written.scratch],
        differences: written.differences,
      }),
    ),
    needsRunner(
      pipeline,
      tasks.map(({ resolved }) => resolved),
    ),
  );
}
