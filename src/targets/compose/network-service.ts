import type { ComposeService } from '../../features/draft/compose-file';
import type { EnvironmentSpec } from '../../model/spec/environment-spec';
import { generatedService } from './generated-service';

const NETWORK_KEYS = [
  'hostname',
  'domainname',
  'networks',
  'network_mode',
  'extra_hosts',
  'dns',
  'dns_search',
  'dns_opt',
  'ports',
  'expose',
] as const satisfies (keyof ComposeService)[];

/**
 * The service that owns the network which the containers of a task share, as those of a pod do. A container can only join the network
 * of one that runs, and a sidecar may end before the task does; so nothing but waiting happens here. What belongs to the network is
 * taken away from the given services, the main one last: the engine refuses it on a service that joins another.
 */
export function networkService(
  environment: EnvironmentSpec,
  services: readonly ComposeService[],
): ComposeService {
  const { network_mode, ...service } = generatedService(environment, {
    entrypoint: ['tail', '-f', '/dev/null'],
    stop_signal: 'SIGKILL',
  });
  const main = services.at(-1) ?? {};
  const owner: ComposeService = { ...service };
  for (const key of NETWORK_KEYS) Object.assign(owner, main[key] !== undefined && { [key]: main[key] });
  const ports = services.flatMap((item) => item.ports ?? []);
  const expose = [...new Set(services.flatMap((item) => item.expose ?? []))];
  const sysctls = services.flatMap(({ sysctls = {} }) => Object.entries(sysctls).filter(isOfNetwork));
  if (ports.length > 0) owner.ports = ports;
  if (expose.length > 0) owner.expose = expose;
  if (sysctls.length > 0) owner.sysctls = Object.fromEntries(sysctls);
  for (const item of services) takeNetwork(item);
  return owner;
}

function takeNetwork(service: ComposeService): void {
  for (const key of NETWORK_KEYS) delete service[key];
  if (!service.sysctls) return;
  const rest = Object.entries(service.sysctls).filter((entry) => !isOfNetwork(entry));
  if (rest.length > 0) service.sysctls = Object.fromEntries(rest);
  else delete service.sysctls;
}

function isOfNetwork([name]: [string, string]): boolean {
  return name.startsWith('net.');
}
