import type * as k8s from 'cdk8s-plus-28/lib/imports/k8s';
import { type ObjectOwner, ownerLabels } from './owner-labels';

/** What the metadata of an object says beside name, namespace and owner. */
export interface MoreMetadata {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The metadata of a namespaced object. */
export function objectMetadata(
  name: string,
  owner: ObjectOwner,
  { labels, annotations }: MoreMetadata = {},
): k8s.ObjectMeta {
  return {
    name,
    namespace: owner.environment.namespace,
    labels: { ...ownerLabels(owner), ...labels },
    ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
  };
}
