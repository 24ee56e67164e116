import { addPodMount } from './add-pod-mount';
import { addPodVolume } from './add-pod-volume';
import { composeBytes } from './compose-bytes';
import { defineFeature } from './define-feature';
import { emptyDir } from './empty-dir';
import { memoryQuantity } from './memory-quantity';
import { quantityNumber } from './quantity-number';

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
