import { KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { VolumeSpec } from '../../model/spec/resource-spec';
import type { Problem } from '../../support/problem';
import { canonicalQuantity } from '../../support/quantity';
import { unknownNameHelp } from '../../support/unknown-name';
import type { ObjectFolder } from './object-folder';
import { objectMetadata } from './object-metadata';
import type { ObjectOwner } from './owner-labels';

/** A volume under the name of its claim. */
export interface ClaimPlace {
  readonly name: string;
  readonly volume: VolumeSpec;
  readonly owner: ObjectOwner;
}

/** Adds the claim of a volume. Argo CD asks before it deletes one, since the data goes with it. */
export function addClaim(
  folder: ObjectFolder,
  { name, volume, owner }: ClaimPlace,
  problems: Problem[],
): void {
  const { environment } = owner;
  const known = Object.keys(environment.storageClasses);
  const storageClassName =
    volume.storageClass === undefined ? undefined : environment.storageClasses[volume.storageClass];
  if (volume.storageClass !== undefined && storageClassName === undefined) {
    problems.push({
      message: `\`storageClass\` is \`${volume.storageClass}\`, which is no storage class of \`${environment.name}\``,
      subject: `${volume.name} in ${environment.name}`,
      ...(volume.location && { at: volume.location }),
      help: unknownNameHelp(volume.storageClass, known),
    });
  }
  folder.add(KubePersistentVolumeClaim, {
    metadata: objectMetadata(name, owner, {
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm' },
    }),
    spec: {
      accessModes: [volume.accessMode],
      ...(storageClassName !== undefined && { storageClassName }),
      resources: { requests: { storage: Quantity.fromString(canonicalQuantity(volume.size)) } },
    },
  });
}
