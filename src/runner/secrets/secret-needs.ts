import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plan } from '../../assembly/plan';
import { type ComposeDocument, readComposeDocument } from '../dist/compose-document';
import type { ComposePipeline } from '../dist/compose-pipeline';
import type { SecretFile } from './secret-folder';

/** The secret values that a pipeline and its stand-ins need. */
export interface SecretNeeds {
  readonly uses: readonly { readonly secret: string; readonly key: string; readonly variable?: string }[];
  /** The files that are not there, below the project: `secrets/local/db/USER`. */
  readonly missing: readonly string[];
}

/** What a pipeline needs of the values of its environment. */
export function secretNeeds(
  root: string,
  pipeline: ComposePipeline,
  folder: readonly SecretFile[],
): SecretNeeds {
  const { plan, file, document, environmentFile, cache } = pipeline;
  const shared =
    plan.services.length > 0 ? readComposeDocument(environmentFile, cache, 'environment') : undefined;
  const uses = [...plan.tasks.flatMap((task) => task.secrets), ...usesOf(shared, plan.services)];
  const mounted = [
    ...filesOf(file, document, servicesOf(plan)),
    ...(shared ? filesOf(environmentFile, shared, plan.services) : []),
  ];
  const there = new Set(folder.map(({ secret, key }) => `${secret}/${key}`));
  const missing = [
    ...uses
      .filter(({ secret, key }) => !there.has(`${secret}/${key}`))
      .map(({ secret, key }) => join('secrets', plan.environment, secret, key)),
    ...mounted.filter((path) => !existsSync(path)).map((path) => relative(root, path)),
  ];
  return { uses, missing: [...new Set(missing)].sort() };
}

function servicesOf({ tasks }: Plan): string[] {
  return tasks.flatMap(({ containers }) => containers.map(({ service }) => service));
}

/** The secret values that stand-ins get as variables. */
function usesOf(shared: ComposeDocument | undefined, names: readonly string[]) {
  const services = shared?.['x-fairlead']?.services ?? [];
  return services.filter(({ name }) => names.includes(name)).flatMap(({ secrets = [] }) => secrets);
}

/** The secret files that services get as files. */
function filesOf(path: string, { services, secrets }: ComposeDocument, names: readonly string[]): string[] {
  return names
    .flatMap((name) => services[name]?.secrets ?? [])
    .flatMap(({ source }) => secrets?.[source]?.file ?? [])
    .map((file) => resolve(dirname(path), file));
}
