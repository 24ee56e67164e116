import type { PlanTask } from '../../assembly/plan';
import type { JobTemplate, TemplateContainer } from '../kubernetes/objects/job';
import { composeText } from './compose-text';

/** What a service of a compose file becomes. */
export interface ServiceOverride {
  readonly image?: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** An attempt of a cluster, and the same task on this machine. */
export interface ReplayedJob {
  readonly job: JobTemplate;
  /** By the names of containers in the pod. */
  readonly images: ReadonlyMap<string, string>;
  /** As it ran there, and as it is described here. */
  readonly there: PlanTask;
  readonly here: PlanTask;
}

/** What the services of a task must be to do what its containers did in a cluster: image, argv, and the environment as far as it stands in the Job. */
export function replayOverride({
  job,
  images,
  there,
  here,
}: ReplayedJob): Readonly<Record<string, ServiceOverride>> {
  const { initContainers = [], containers } = job.spec.template.spec;
  const all = [...initContainers, ...containers];
  const variables = new Set(here.variables);
  const services = here.containers.flatMap(({ name, service }) => {
    const known = there.containers.find((one) => one.name === name);
    const container = all.find((one) => one.name === known?.service);
    return container ? [[service, overrideOf(container, images, variables)] as const] : [];
  });
  return Object.fromEntries(services);
}

function overrideOf(
  { name, image, command, args, env = [] }: TemplateContainer,
  images: ReadonlyMap<string, string>,
  variables: ReadonlySet<string>,
): ServiceOverride {
  const text = (value: string) => composeText(value, variables);
  const ran = images.get(name) ?? image;
  // The values of a run stand in the local file as they do there; what comes from a Secret or a ConfigMap is this environment's.
  const own = env.flatMap((entry) =>
    entry.value === undefined || variables.has(entry.name) ? [] : [[entry.name, text(entry.value)] as const],
  );
  return {
    ...(ran !== undefined && { image: ran }),
    ...(command && { entrypoint: command.map(text) }),
    ...(args && { command: args.map(text) }),
    environment: Object.fromEntries(own),
  };
}
