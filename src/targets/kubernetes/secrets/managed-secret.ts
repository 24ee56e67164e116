import { KubeSecret } from 'cdk8s-plus-28/lib/imports/k8s';
import { LABELS } from '../../../support/kubernetes-labels';
import { objectMetadata } from '../object-metadata';
import type { SecretProvider } from './secret-provider';

/** `managed`: a Secret without data. Values are pushed to its keys later, by another owner of its fields, so that a sync leaves them alone. */
export const managedSecret: SecretProvider = (folder, { name, secret, owner }) => {
  const annotations = { [LABELS.keys]: [...secret.keys].sort().join(',') };
  folder.add(KubeSecret, {
    metadata: objectMetadata(name, owner, { annotations }),
    type: 'Opaque',
  });
};
