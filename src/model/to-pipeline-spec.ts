import { seconds } from '../support/duration';
import type { Pipeline } from './pipeline';
import { resourcesOf } from './resources-of';
import type { PipelineSpec } from './spec/pipeline-spec';
import { Task } from './task';
import { topologicalOrder } from './topological-order';
import { parameterVariable } from './variable-names';

/** The pipeline as the targets see it, tasks in topological order. */
export function toPipelineSpec(pipeline: Pipeline): PipelineSpec {
  const { schedule, timeout, parallelism, parameters = {}, ...settings } = pipeline.settings;
  const tasks = pipeline.node.findAll().filter((construct) => construct instanceof Task);
  return {
    name: pipeline.name,
    source: pipeline.location?.file ?? 'pipelines',
    ...(settings.description && { description: settings.description }),
    ...(settings.owner && { owner: settings.owner }),
    trigger: settings.trigger ?? (schedule ? 'schedule' : 'manual'),
    ...(schedule && {
      schedule: { timeZone: 'Etc/UTC', catchUp: false, concurrencyPolicy: 'Forbid', ...schedule },
    }),
    ...(parallelism && { parallelism }),
    ...(timeout && { timeout: seconds(timeout) }),
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, p]) => [name, { ...p, variable: parameterVariable(name) }]),
    ),
    services: settings.services ?? [],
    defaults: settings.defaults ?? {},
    resources: resourcesOf(pipeline),
    tasks: topologicalOrder(tasks.map((task) => task.toSpec())),
    ...(pipeline.location && { location: pipeline.location }),
  };
}
