import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import type { Fields } from '../../../../model/spec/task-spec';
import type { Problem } from '../../../../support/problem';
import { bareTask } from '../../../bare-task';
import { placedTask } from '../../placed-task';
import { taskPod } from '../../task-pod';
import type { ScheduledPipeline } from '../orchestrator';

/** The defaults of an environment that are about its pods as such, and not about what tasks do. */
const OF_PODS = [
  ...['annotations', 'dns', 'labels', 'nodeAffinity', 'nodeSelector', 'priorityClass'],
  ...['pullPolicy', 'pullSecrets', 'runtimeClass', 'tolerations', 'user'],
];

/** What the environment says of the pod of a runner. */
export interface RunnerPod {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: k8s.PodSpec;
}

/** The runner as a pod of its environment: secure as a task's is, and where and as whom the environment lets tasks run. */
export function runnerPod(
  { project, environment, pipeline }: ScheduledPipeline,
  problems: Problem[],
): RunnerPod {
  const defaults = Object.entries(environment.defaults).filter(([field]) => OF_PODS.includes(field));
  const task = bareTask('schedule', { ...FIELDS, image: environment.runnerImage });
  const place = {
    project,
    environment: { ...environment, defaults: Object.fromEntries(defaults), overrides: {} },
    pipeline: { ...pipeline, defaults: {} },
    task,
  };
  const { metadata, spec } = taskPod(placedTask(place), problems);
  return { ...metadata, spec };
}

/** All that a quota can want to be said. */
const FIELDS: Fields = {
  resources: { cpu: { request: '100m', limit: '1' }, memory: { request: '128Mi', limit: '512Mi' } },
};
