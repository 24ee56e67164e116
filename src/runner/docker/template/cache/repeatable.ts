import type { ComposeDocument } from '../../../dist/compose-document';
import type { Template } from '../template';

/** Fields of a service that make Compose read further files, or ask programs. */
const READS_MORE = ['<<', 'credential_spec', 'env_file', 'extends', 'label_file', 'provider'];

const ENVIRONMENT = JSON.stringify(['../environment/compose.yaml']);

/**
 * Whether Compose would make the same containers again as long as its inputs are the same: no file beside these two is
 * read, and the containers need nothing but networks, volumes and each other.
 */
export function isRepeatable(
  pipeline: ComposeDocument,
  environment: ComposeDocument,
  templates: readonly Template[],
): boolean {
  const own = new Set(templates.map(({ Id }) => `container:${Id}`));
  const services = [pipeline, environment].flatMap((document) => Object.values(document.services ?? {}));
  return (
    JSON.stringify(pipeline.include) === ENVIRONMENT &&
    environment.include === undefined &&
    services.every(isWhole) &&
    templates.every((template) => isSelfContained(template, own))
  );
}

function isWhole(service: ComposeDocument['services'][string]): boolean {
  return !READS_MORE.some((field) => field in service);
}

function isSelfContained({ HostConfig, NetworkSettings }: Template, own: ReadonlySet<string>): boolean {
  const { NetworkMode, PidMode, IpcMode, VolumesFrom, Links } = HostConfig;
  const links = [VolumesFrom, Links, ...Object.values(NetworkSettings.Networks).map((one) => one.Links)];
  const isOwn = (mode: string) => !mode.startsWith('container:') || own.has(mode);
  return [NetworkMode, PidMode, IpcMode].every(isOwn) && links.every(isEmpty);
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
