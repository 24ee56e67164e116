import { defineFeature } from './definition/define-feature';
import { addPodMount } from './pod/add-pod-mount';
import { addPodVolume } from './pod/add-pod-volume';
import { emptyDir } from './pod/empty-dir';
import { memoryQuantity } from './schema/memory-quantity';
import { quantityNumber } from './schema/quantity-number';
import { composeBytes } from './service/compose-bytes';

/** How much `/dev/shm` holds; it counts to the container's memory. An `emptyDir` in memory in Kubernetes; `shm_size` in Compose. */
export const sharedMemory = defineFeature({
  schema: memoryQuantity,
  scope: 'container',
  pod: (value, draft) => {
    const { container, task } = draft.context;
    const name = addPodVolume(draft, container === task ? ['shm'] : ['shm', container], {
      emptyDir: emptyDir(value, 'memory'),
    });
    addPodMount(draft, { name, mountPath: '/dev/shm' });
  },
  compose: (value, { service }) => {
    service.shm_size = composeBytes(quantityNumber(value));
  },
});
