import { KubeConfigMap } from 'cdk8s-plus-28/lib/imports/k8s';
import type { ResourcesSpec } from '../../model/spec/resource-spec';
import type { Problem } from '../../support/problem';
import { configData } from '../config-data';
import { addClaim } from './add-claim';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import { objectNames } from './object-names';
import type { ObjectOwner } from './owner-labels';
import { SECRET_PROVIDERS } from './secrets/secret-providers';

/** Adds the ConfigMaps, Secrets and claims of a pipeline or of the environment; what exists already is only referred to. */
export function addResources(
  folder: ObjectFolder,
  { configs, secrets, volumes }: ResourcesSpec,
  owner: ObjectOwner,
  problems: Problem[],
): void {
  const { environment, pipeline } = owner;
  const nameOf = (resource: string) => (pipeline ? objectNames.resource(pipeline.name, resource) : resource);
  for (const config of Object.values(configs).filter(isMade)) {
    folder.add(KubeConfigMap, {
      metadata: objectMetadata(nameOf(config.name), owner),
      data: configData(config, environment.name),
    });
  }
  for (const secret of Object.values(secrets).filter(isMade)) {
    const provider = SECRET_PROVIDERS[environment.secrets];
    if (!provider) throw new TypeError(`${environment.name} has secrets from ${environment.secrets}`);
    provider(folder, { name: nameOf(secret.name), secret, owner });
  }
  for (const volume of Object.values(volumes).filter(isMade)) {
    addClaim(folder, { name: nameOf(volume.name), volume, owner }, problems);
  }
}

function isMade({ existing }: { readonly existing?: string }): boolean {
  return existing === undefined;
}
