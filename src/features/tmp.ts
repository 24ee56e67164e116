import { z } from 'zod';
import { defineFeature } from './definition/define-feature';
import { addPodMount } from './pod/add-pod-mount';
import { addPodVolume } from './pod/add-pod-volume';
import { emptyDir } from './pod/empty-dir';
import { medium } from './schema/medium';
import { memoryQuantity } from './schema/memory-quantity';
import { addTmpfs } from './service/add-tmpfs';

const PATH = '/tmp';
const TWICE = 'stands beside a mount at `/tmp`; write `tmp: false`';

/**
 * A writable `/tmp` of the container's own, or `false` for none.
 * An `emptyDir` in Kubernetes; an anonymous volume or a tmpfs in Compose.
 */
export const tmp = defineFeature({
  schema: z.union(
    [z.literal(false), z.strictObject({ size: memoryQuantity.optional(), medium: medium.optional() })],
    { error: "must be `false` or `{ size, medium }`, as `{ size: '1Gi' }`" },
  ),
  scope: 'container',
  pod: (value, draft) => {
    if (value === false) return;
    const { container, context } = draft;
    if (container.volumeMounts?.some(({ mountPath }) => mountPath === PATH)) context.problem('tmp', TWICE);
    const parts = context.container === context.task ? ['tmp'] : ['tmp', context.container];
    const name = addPodVolume(draft, parts, { emptyDir: emptyDir(value.size, value.medium) });
    addPodMount(draft, { name, mountPath: PATH });
  },
  compose: (value, draft) => {
    if (value === false) return;
    const { service, context, differences } = draft;
    const taken = service.volumes?.some(({ target }) => target === PATH) ?? false;
    if (taken || service.tmpfs?.some((item) => item.startsWith(`${PATH}:`))) context.problem('tmp', TWICE);
    if (value.medium === 'memory') {
      addTmpfs(draft, { path: PATH, size: value.size });
      return;
    }
    service.volumes = [...(service.volumes ?? []), { type: 'volume', target: PATH }];
    differences.push({
      field: 'tmp',
      reason:
        'Docker fills an anonymous volume from the image: `/tmp` begins with the content and the permissions that it has there',
    });
    if (value.size !== undefined)
      differences.push({ field: 'tmp.size', reason: 'Docker does not limit the size of a volume' });
  },
});
