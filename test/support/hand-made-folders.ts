import { stringify } from 'yaml';
import type { AssemblyFolder } from '../../src/assembly/folder';
import type { Plan } from '../../src/assembly/plan';
import { assemblyFolder } from './assembly-folder';

type Services = Readonly<Record<string, object>>;

/** `dist/<environment>/<pipeline>` of a compose environment: a service for each container of the plan. */
export function composeFolder(plan: Plan, services: Services = {}): AssemblyFolder {
  const own = plan.tasks.flatMap(({ containers }) =>
    containers.map(({ service, image }) => [service, { image, ...services[service] }]),
  );
  const document = { name: plan.environment, services: Object.fromEntries(own), 'x-fairlead': escaped(plan) };
  return assemblyFolder(`${plan.environment}/${plan.pipeline}`, { 'compose.yaml': stringify(document) });
}

/** `dist/<environment>/<pipeline>` of a Kubernetes environment: a suspended CronJob for each task, and the plan's ConfigMap. */
export function kubernetesFolder(
  plan: Plan,
  containers: Services = {},
  volumes: readonly object[] = [],
): AssemblyFolder {
  const files = Object.fromEntries(
    plan.tasks.map((task) => {
      const list = task.containers.map(({ service, image }) => ({
        name: service,
        image,
        ...containers[`${task.name}/${service}`],
      }));
      const pods = { initContainers: list.slice(0, -1), containers: list.slice(-1) };
      const template = { spec: volumes.length > 0 ? { ...pods, volumes } : pods };
      const object = {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: task.template },
        spec: { suspend: true, jobTemplate: { spec: { template } } },
      };
      return [`cronjob-${task.template}.yaml`, stringify(object)];
    }),
  );
  const plans = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${plan.pipeline}-plan` },
    data: { 'plan.json': JSON.stringify(plan) },
  };
  return assemblyFolder(`${plan.environment}/${plan.pipeline}`, {
    [`configmap-${plan.pipeline}-plan.yaml`]: stringify(plans),
    ...files,
  });
}

/** Compose reads `$` in any text as the start of a variable. */
function escaped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('$', '$$$$'));
}
