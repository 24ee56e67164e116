import type { Template, TemplateMount } from './template';

/** What makes an attempt's container out of its template. */
export interface Stamp {
  readonly labels: Readonly<Record<string, string>>;
  /** Volumes of the template that are new for each attempt: their name there, and here. */
  readonly volumes: ReadonlyMap<string, string>;
  /** The attempt's containers by the id of their template, for those that share a network or a process space. */
  readonly containers: ReadonlyMap<string, string>;
}

/** What the engine is asked for: a container, and the networks that it joins before it starts. */
export interface StampedContainer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly networks: readonly { readonly network: string; readonly endpoint: unknown }[];
}

const SHARED = /^container:(.*)$/;

/** A fresh container like the template, as the Engine API takes it (`POST /containers/create`). */
export function stampContainer(template: Template, stamp: Stamp): StampedContainer {
  const { Config, HostConfig, NetworkSettings } = template;
  const { Hostname, Labels, ...config } = Config;
  const own = new Set([template.Id.slice(0, 12), template.Name.slice(1)]);
  const remap = (mode: string) => remapShared(mode, stamp.containers);
  const networkMode = remap(HostConfig.NetworkMode);
  const joined = Object.entries(NetworkSettings.Networks).map(([network, endpoint]) => ({
    network,
    endpoint: {
      IPAMConfig: endpoint.IPAMConfig,
      Links: endpoint.Links,
      Aliases: (endpoint.Aliases ?? []).filter((alias) => !own.has(alias)),
      DriverOpts: endpoint.DriverOpts,
    },
  }));
  const first = joined.find(({ network }) => network === networkMode);
  const body = {
    ...config,
    ...(Hostname && !own.has(Hostname) && { Hostname }),
    Image: template.Image,
    Labels: { ...Labels, 'com.docker.compose.oneoff': 'True', ...stamp.labels },
    HostConfig: {
      ...HostConfig,
      NetworkMode: networkMode,
      PidMode: remap(HostConfig.PidMode),
      IpcMode: remap(HostConfig.IpcMode),
      Binds: (HostConfig.Binds ?? []).map((bind) => freshBind(bind, stamp.volumes)),
      Mounts: (HostConfig.Mounts ?? []).map((mount) => freshMount(mount, stamp.volumes)),
    },
    ...(first && { NetworkingConfig: { EndpointsConfig: { [first.network]: first.endpoint } } }),
  };
  return { body, networks: joined.filter((network) => network !== first) };
}

function remapShared(mode: string, containers: ReadonlyMap<string, string>): string {
  const template = SHARED.exec(mode)?.[1];
  const container = template && containers.get(template);
  return container ? `container:${container}` : mode;
}

function freshMount(mount: TemplateMount, volumes: ReadonlyMap<string, string>): TemplateMount {
  const fresh = mount.Type === 'volume' && mount.Source ? volumes.get(mount.Source) : undefined;
  return fresh ? { ...mount, Source: fresh } : mount;
}

function freshBind(bind: string, volumes: ReadonlyMap<string, string>): string {
  const [source = '', ...rest] = bind.split(':');
  return [volumes.get(source) ?? source, ...rest].join(':');
}
