import type { Manifest } from '../dist/manifest';
import type { LiveObject } from './live-object';

/** Of an object in a cluster what somebody has said, without what the API server keeps about it and without secret values. */
export function contentOf({ status: _, data, stringData: __, metadata, ...rest }: LiveObject): Manifest {
  const { name, namespace, labels, annotations } = metadata;
  return {
    ...rest,
    ...(data !== undefined && rest.kind !== 'Secret' && { data }),
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
  };
}
