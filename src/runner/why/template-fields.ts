import type { KeptTemplates } from '../docker/template/kept-templates';
import type { Template } from '../docker/template/template';

/** What a container of a task was asked to be, field by field; stand-ins are written as references, `$(RUN_DATE)`. */
export function templateFields(
  template: Template,
  { prefix }: Pick<KeptTemplates, 'prefix'>,
): Record<string, unknown> {
  const readable = JSON.parse(JSON.stringify(template).replaceAll(standIn(prefix), '$($1)')) as Template;
  const { Image: _image, Hostname: _host, Labels, Env, Entrypoint, Cmd, User, ...config } = readable.Config;
  const { Memory, Mounts, NanoCpus, NetworkMode, PidMode, IpcMode, ...host } = readable.HostConfig;
  return {
    command: Entrypoint,
    args: Cmd,
    user: User,
    env: entries(Env as readonly string[] | null),
    'memory limit': Memory,
    'cpu limit': NanoCpus,
    mount: Object.fromEntries((Mounts ?? []).map(({ Target, ...mount }) => [Target, mount])),
    'network mode': sharing(NetworkMode),
    'process space': sharing(PidMode),
    'ipc mode': sharing(IpcMode),
    network: Object.keys(readable.NetworkSettings.Networks).sort(),
    label: ownLabels(Labels ?? {}),
    ...config,
    ...host,
  };
}

function standIn(prefix: string): RegExp {
  return new RegExp(`${prefix}([A-Z0-9_]+)-`, 'g');
}

function entries(list: readonly string[] | null): Record<string, string> {
  return Object.fromEntries(
    (list ?? []).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
}

/** Which container it is shared with has another id each time. */
function sharing(mode: string): string {
  return mode.replace(/^container:.*/, "another container's");
}

function ownLabels(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => !name.startsWith('com.docker.compose.')),
  );
}
