import { parse } from 'yaml';
import type { AssembledPipeline } from '../assembled-pipeline';
import { isGenerated } from '../is-generated';
import type { PlanTask } from '../plan';
import { argvText } from './argv-text';
import { type ComposeVolumes, composeMounts, type ServiceMounts } from './compose-mounts';
import type { ContainerView } from './container-view';
import { present } from './present';

interface Service extends ServiceMounts {
  readonly image?: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly working_dir?: string;
  readonly user?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cpus?: number;
  readonly cpu_shares?: number;
  readonly mem_limit?: string;
  readonly mem_reservation?: string;
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly read_only?: boolean;
}

interface ComposeDocument {
  readonly services?: Readonly<Record<string, Service>>;
  readonly volumes?: ComposeVolumes;
}

/** The containers of a task, from the services of a compose file. */
export function composeView({ files }: AssembledPipeline, task: PlanTask): ContainerView[] {
  const document = parse(files.get('compose.yaml') ?? '') as ComposeDocument | null;
  return task.containers
    .filter((container) => !isGenerated(container, task))
    .map(({ name, role, service }) => ({
      name,
      role,
      fields: fieldsOf(document?.services?.[service] ?? {}, document?.volumes ?? {}, task),
    }));
}

function fieldsOf(service: Service, volumes: ComposeVolumes, task: PlanTask): Record<string, string> {
  const words = (list?: readonly string[]) => list && argvText(list.map((word) => meaning(word, task)));
  const environment = Object.entries(service.environment ?? {}).filter(
    ([name]) => !task.variables.includes(name),
  );
  return {
    ...present({
      image: service.image,
      command: words(service.entrypoint),
      args: words(service.command),
      'working dir': service.working_dir,
      user: service.user,
      'cpu request': service.cpu_shares === undefined ? undefined : cores(service.cpu_shares / 1024),
      'cpu limit': service.cpus === undefined ? undefined : cores(service.cpus),
      'memory request': service.mem_reservation && quantity(service.mem_reservation),
      'memory limit': service.mem_limit && quantity(service.mem_limit),
      'capabilities drop': service.cap_drop?.join(' '),
      'capabilities add': service.cap_add?.join(' '),
      'read-only root': service.read_only === undefined ? undefined : String(service.read_only),
    }),
    ...Object.fromEntries(environment.map(([name, value]) => [`env ${name}`, meaning(value, task)])),
    ...composeMounts(service, volumes),
  };
}

/** Compose's `${RUN_DATE-…}` is the reference `$(RUN_DATE)`; a secret's variable is the secret. `$$` is one `$`. */
function meaning(text: string, { secrets }: PlanTask): string {
  return String(text).replaceAll(/\$\$|\$\{([A-Z][A-Z0-9_]*)[^}]*\}/g, (_, variable: string | undefined) => {
    if (variable === undefined) return '$';
    const use = secrets.find((secret) => secret.variable === variable);
    return use ? `secret ${use.secret}/${use.key}` : `$(${variable})`;
  });
}

/** Docker's shares are whole: 500m is 512 of 1024. */
function cores(value: number): string {
  const millis = Math.round(value * 1000);
  return millis % 1000 === 0 ? String(millis / 1000) : `${millis}m`;
}

/** `2g` is `2Gi` of Kubernetes. */
function quantity(bytes: string): string {
  return bytes.replace(/([kmg])$/, (unit) => `${unit.toUpperCase()}i`).replace(/b$/, '');
}
