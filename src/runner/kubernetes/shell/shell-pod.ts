import type { PlanTask } from '../../../assembly/plan';
import { givenVariables } from '../jobs/given-variables';
import type { JobTemplate, TemplateContainer } from '../objects/job';

/** How long a pod for a shell lasts when nobody removes it. */
const LONGEST_SECONDS = 12 * 3600;

/** What a container does while somebody looks around in it. */
const WAIT = { command: ['sh', '-c', `exec sleep ${LONGEST_SECONDS}`], args: [] };

/** By which pods for shells are found. */
export const SHELL_LABEL = 'fairlead.dev/shell';

/** A pod for a shell. */
export interface ShellPodOptions {
  readonly template: JobTemplate;
  /** Of the pod. */
  readonly name: string;
  readonly namespace: string;
  readonly task: PlanTask;
  readonly variables: Readonly<Record<string, string>>;
  /** The container that it is for: a step takes the place of the main one, beside a sidecar that one waits. @default - the main one */
  readonly container?: string;
}

/** All that an attempt of the task begins with, and a main container that waits in the place of the task's command. */
export function shellPod({ template, name, namespace, task, variables, container }: ShellPodOptions) {
  const { metadata = {}, spec } = template.spec.template;
  const given = givenVariables(task, variables);
  const steps = (spec.initContainers ?? []).map(given);
  const target = task.containers.find((one) => one.name === container);
  const at = target?.role === 'init' ? steps.findIndex((one) => one.name === target.service) : -1;
  const step = steps[at];
  const waiting = (one: TemplateContainer) => ({ ...one, ...WAIT });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name, namespace, labels: { ...metadata.labels, [SHELL_LABEL]: name } },
    spec: {
      ...spec,
      activeDeadlineSeconds: LONGEST_SECONDS,
      initContainers: step ? steps.slice(0, at) : steps,
      containers: step ? [waiting(step)] : spec.containers.map(given).map(waiting),
    },
  };
}
