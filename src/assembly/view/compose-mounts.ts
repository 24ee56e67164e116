import { posix } from 'node:path';

/** What a compose service mounts. */
export interface ServiceMounts {
  readonly volumes?: readonly Mount[];
  readonly tmpfs?: readonly string[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
}

interface Mount {
  readonly type: string;
  readonly source?: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly volume?: { readonly subpath?: string };
}

/** The volumes at the top level of a compose file. */
export type ComposeVolumes = Readonly<
  Record<string, { readonly labels?: Readonly<Record<string, string>> } | null>
>;

/** Where a task leaves its results; in a pod it is no mount, so it is told by the results alone. */
const RESULTS = '/airflow/xcom';

/** What stands at which path in a service: a volume, scratch space, memory, files of secrets and configs. */
export function composeMounts(service: ServiceMounts, volumes: ComposeVolumes): Record<string, string> {
  const found: Record<string, string> = {};
  for (const mount of (service.volumes ?? []).filter(({ target }) => target !== RESULTS))
    found[`mount ${mount.target}`] = [source(mount, volumes), ...(mount.read_only ? ['read-only'] : [])].join(
      ', ',
    );
  for (const item of service.tmpfs ?? []) found[`mount ${item.split(':')[0]}`] = 'memory';
  for (const kind of ['secret', 'config'] as const)
    for (const file of service[`${kind}s`] ?? [])
      found[`mount ${posix.dirname(file.target)}`] = `${kind} ${file.source.split('.')[0]}`;
  return found;
}

function source({ type, source: name, volume }: Mount, volumes: ComposeVolumes): string {
  if (type === 'bind') return `host ${name}`;
  const isScratch = name === undefined || volumes[name]?.labels?.['fairlead.scratch'] === 'true';
  return isScratch ? 'scratch' : `volume ${name}${volume?.subpath ? `/${volume.subpath}` : ''}`;
}
