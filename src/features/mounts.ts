import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { fileMount } from './mount/file-mount';
import { hostMount } from './mount/host-mount';
import { scratchMount } from './mount/scratch-mount';
import { volumeMount } from './mount/volume-mount';
import { checked } from './schema/checked';

const secretMount = fileMount('secret');
const configMount = fileMount('config');

const mount = z.discriminatedUnion(
  'mount',
  [volumeMount.schema, secretMount.schema, configMount.schema, scratchMount.schema, hostMount.schema],
  { error: 'must be made by `.at(path)` of a volume, secret, config, `scratch()` or `hostPath()`' },
);

/** What stands at a path in a container; made by `.at(path)`. */
export type Mount = z.input<typeof mount>;

/**
 * Volumes, secret and config files, scratch space and host paths in the container.
 * `volumes` and `volumeMounts` in Kubernetes; `volumes`, `secrets`, `configs` and `tmpfs` in Compose.
 */
export const mounts = defineFeature({
  schema: checked(z.array(mount, { error: 'must be a list of mounts' }), (value) => {
    const paths = value.map(({ path }) => path);
    const twice = paths.find((path, index) => paths.indexOf(path) !== index);
    return twice === undefined ? undefined : `has two mounts at \`${twice}\``;
  }),
  scope: 'container',
  pod: (value, draft) => {
    for (const [index, item] of value.entries()) {
      const field = `mounts[${index}]`;
      if (item.mount === 'volume') volumeMount.pod(item, draft, field);
      else if (item.mount === 'secret') secretMount.pod(item, draft, field);
      else if (item.mount === 'config') configMount.pod(item, draft, field);
      else if (item.mount === 'scratch') scratchMount.pod(item, draft, field);
      else hostMount.pod(item, draft, field);
    }
  },
  compose: (value, draft) => {
    for (const [index, item] of value.entries()) {
      const field = `mounts[${index}]`;
      if (item.mount === 'volume') volumeMount.compose(item, draft, field);
      else if (item.mount === 'secret') secretMount.compose(item, draft, field);
      else if (item.mount === 'config') configMount.compose(item, draft, field);
      else if (item.mount === 'scratch') scratchMount.compose(item, draft, field);
      else hostMount.compose(item, draft, field);
    }
  },
});
