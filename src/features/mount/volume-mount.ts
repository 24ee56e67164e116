import { z } from 'zod';
import { addPodMount } from '../pod/add-pod-mount';
import { addPodVolume } from '../pod/add-pod-volume';
import { flag } from '../schema/flag';
import { mountPath } from '../schema/mount-path';
import { relativePath } from '../schema/relative-path';
import { addNamedVolume } from '../service/add-named-volume';
import type { MountKind } from './mount-kind';

const schema = z.strictObject({
  mount: z.literal('volume'),
  resource: z.string(),
  path: mountPath,
  subPath: relativePath.optional(),
  readOnly: flag.optional(),
});

/** A volume of the pipeline or of the environment: a claim in Kubernetes, a named volume in Compose. */
export const volumeMount: MountKind<typeof schema> = {
  schema,
  pod: ({ resource, path, subPath, readOnly }, draft) => {
    const claimName = draft.context.objectName('volume', resource);
    const name = addPodVolume(draft, ['volume', claimName], { persistentVolumeClaim: { claimName } });
    addPodMount(draft, { name, mountPath: path, subPath, readOnly });
  },
  compose: ({ resource, path, subPath, readOnly }, draft, field) => {
    const volume = draft.context.objectName('volume', resource);
    addNamedVolume(draft, { volume, path, subPath, readOnly }, field);
  },
};
