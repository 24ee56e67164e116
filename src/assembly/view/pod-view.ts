import { parse } from 'yaml';
import type { AssembledPipeline } from '../assembled-pipeline';
import type { PlanTask } from '../plan';
import { argvText } from './argv-text';
import { type ConfigData, configData } from './config-data';
import type { ContainerView } from './container-view';
import type { Pod, PodContainer, SecurityContext } from './pod';
import { podEnv } from './pod-env';
import { podMounts } from './pod-mounts';
import { present } from './present';

/** The containers of a task, from the template of its CronJob or hook Job. */
export function podView(pipeline: AssembledPipeline, task: PlanTask): ContainerView[] {
  const pod = podOf(pipeline, task);
  const configs = configData(pipeline);
  const containers = [...(pod.initContainers ?? []), ...(pod.containers ?? [])];
  return task.containers.map(({ name, role, service }) => {
    const container = containers.find((one) => one.name === service);
    return { name, role, fields: container ? fieldsOf(container, pod, task, configs) : {} };
  });
}

interface Template {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
  readonly spec?: {
    readonly template?: { readonly spec?: Pod };
    readonly jobTemplate?: { readonly spec?: { readonly template?: { readonly spec?: Pod } } };
  };
}

function podOf({ files }: AssembledPipeline, { template }: PlanTask): Pod {
  for (const kind of ['cronjob', 'job']) {
    const text = files.get(`${kind}-${template}.yaml`);
    if (text === undefined) continue;
    const { spec } = parse(text) as Template;
    return (spec?.jobTemplate?.spec ?? spec)?.template?.spec ?? {};
  }
  return {};
}

function fieldsOf(
  container: PodContainer,
  pod: Pod,
  task: PlanTask,
  configs: ConfigData,
): Record<string, string> {
  const security: SecurityContext = { ...pod.securityContext, ...container.securityContext };
  const { requests = {}, limits = {} } = container.resources ?? {};
  const words = (list?: readonly string[]) => list && argvText(list.map(meaning));
  return {
    ...present({
      image: container.image,
      command: words(container.command),
      args: words(container.args),
      'working dir': container.workingDir,
      user:
        security.runAsUser === undefined ? undefined : `${security.runAsUser}:${security.runAsGroup ?? 0}`,
      'cpu request': requests.cpu,
      'cpu limit': limits.cpu,
      'memory request': requests.memory,
      'memory limit': limits.memory,
      'capabilities drop': security.capabilities?.drop?.join(' '),
      'capabilities add': security.capabilities?.add?.join(' '),
      'read-only root':
        security.readOnlyRootFilesystem === undefined ? undefined : String(security.readOnlyRootFilesystem),
    }),
    ...podEnv(container, task, configs),
    ...podMounts(container, pod),
  };
}

/** `$$` is one `$`; a reference stays as Kubernetes writes it. */
function meaning(text: string): string {
  return text.replaceAll('$$', '$');
}
