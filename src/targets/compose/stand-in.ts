import { applyToService } from '../../features/apply-features';
import type { ComposeService } from '../../features/draft/compose-file';
import type { ServiceDraft } from '../../features/draft/service-draft';
import type { Value } from '../../features/reference/reference';
import { composeText } from '../../features/service/compose-text';
import type { EnvironmentSpec, ServiceSpec } from '../../model/spec/environment-spec';
import type { ProjectSpec } from '../../model/spec/project-spec';
import type { Problem } from '../../support/problem';
import { composeContext } from './compose-context';
import { configFiles } from './config-files';
import { objectNames } from './object-names';
import { standInPlace } from './stand-in-place';

/** A service that stands in for something of production, with what it needs around it. */
export interface StandIn {
  /** `attach: false`: `docker compose up` ends with the tasks, and leaves it running. */
  readonly service: ComposeService & { readonly attach: false };
  readonly file: ServiceDraft['file'];
  /** What it mounts: content by path below the environment's folder. */
  readonly mounted: ReadonlyMap<string, string>;
}

/** A stand-in as a compose service, under the host names that production uses. It has no defaults but the engine's: its image decides. */
export function standIn(
  spec: ServiceSpec,
  environment: EnvironmentSpec,
  project: ProjectSpec,
  problems: Problem[],
): StandIn {
  const place = standInPlace(spec, environment, project);
  const context = composeContext(place, `services.${spec.name}`, problems);
  const draft: ServiceDraft = {
    context,
    service: {},
    file: { volumes: {}, secrets: {}, configs: {} },
    differences: [],
    prepare: [],
  };
  applyToService(spec.fields, draft);
  const service = draft.service;
  const file = ownKeys(draft, `environment.${spec.name}.`);
  const mounted = new Map(configFiles(file.configs, place.pipeline, environment, project));
  for (const [index, [path, content]] of Object.entries(spec.seed).entries()) {
    const source = `environment.${spec.name}.seed-${index}`;
    const below = `seed/${spec.name}${path}`;
    mounted.set(below, content);
    file.configs[source] = { file: `./${composeText(below, context)}` };
    service.configs = [...(service.configs ?? []), { source, target: composeText(path, context) }];
  }
  for (const [volume, path] of Object.entries(spec.volumes)) {
    const key = objectNames.serviceVolume(spec.name, volume);
    file.volumes[key] = {};
    service.volumes = [
      ...(service.volumes ?? []),
      { type: 'volume', source: key, target: composeText(path, context) },
    ];
  }
  if (service.network_mode === undefined) {
    service.networks = { ...service.networks, default: { aliases: [...spec.hosts] } };
  }
  service.healthcheck ??= {
    test: [
      'CMD',
      ...(spec.ready as readonly Value[]).map((item) => composeText(item, context, service.environment)),
    ],
    interval: '2s',
    timeout: '5s',
    retries: 3,
    start_period: `${spec.readyTimeout}s`,
  };
  return { service: { ...service, attach: false }, file, mounted };
}

/** Secrets and configs under keys that no file of a pipeline has: Compose refuses to include a second definition. */
function ownKeys({ service, file }: ServiceDraft, prefix: string): ServiceDraft['file'] {
  for (const mount of [...(service.secrets ?? []), ...(service.configs ?? [])])
    mount.source = prefix + mount.source;
  const prefixed = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).map(([key, entry]) => [prefix + key, entry]));
  return { volumes: file.volumes, secrets: prefixed(file.secrets), configs: prefixed(file.configs) };
}
