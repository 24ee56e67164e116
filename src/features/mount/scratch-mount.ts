import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { joinName } from '../../support/names';
import { addPodMount } from '../pod/add-pod-mount';
import { addPodVolume } from '../pod/add-pod-volume';
import { emptyDir } from '../pod/empty-dir';
import { checked } from '../schema/checked';
import { dnsLabel } from '../schema/dns-label';
import { flag } from '../schema/flag';
import { medium } from '../schema/medium';
import { memoryQuantity } from '../schema/memory-quantity';
import { mountPath } from '../schema/mount-path';
import { relativePath } from '../schema/relative-path';
import { addNamedVolume } from '../service/add-named-volume';
import { addTmpfs } from '../service/add-tmpfs';
import type { MountKind } from './mount-kind';

const schema = checked(
  z.strictObject({
    mount: z.literal('scratch'),
    name: dnsLabel,
    path: mountPath,
    size: memoryQuantity.optional(),
    medium: medium.optional(),
    readOnly: flag.optional(),
    subPath: relativePath.optional(),
  }),
  ({ medium: kind, subPath }) =>
    kind === 'memory' && subPath !== undefined
      ? 'has a `subPath` in memory, which Docker cannot mount; give it scratch space of its own'
      : undefined,
);

/** Space that ends with the task, shared by name between its containers: `emptyDir` in Kubernetes, a labelled volume or a tmpfs in Compose. */
export const scratchMount: MountKind<typeof schema> = {
  schema,
  pod: ({ name, path, size, medium: kind, subPath, readOnly }, draft, field) => {
    const source = { emptyDir: emptyDir(size, kind) };
    const other = draft.pod.volumes?.find((volume) => volume.name === joinName(['scratch', name]));
    if (other && !isDeepStrictEqual(other.emptyDir, source.emptyDir))
      draft.context.problem(
        field,
        `has other \`size\` or \`medium\` than scratch \`${name}\` elsewhere in the task`,
      );
    const volume = addPodVolume(draft, ['scratch', name], source);
    addPodMount(draft, { name: volume, mountPath: path, subPath, readOnly });
  },
  compose: ({ name, path, size, medium: kind, subPath, readOnly }, draft, field) => {
    const { context, prepare, differences } = draft;
    if (kind === 'memory' && !context.sharesScratch(name)) {
      addTmpfs(draft, { path, size, readOnly });
      return;
    }
    if (kind === 'memory')
      differences.push({
        field: `${field}.medium`,
        reason:
          'a tmpfs of Docker belongs to one container: scratch space that containers share lies on disk',
      });
    const volume = joinName([context.pipeline, context.task, name]);
    const labels = { 'fairlead.scratch': 'true' };
    const key = addNamedVolume(draft, { volume, path, subPath, readOnly, labels }, field);
    if (!prepare.some((step) => step.volume === key)) prepare.push({ volume: key, access: 'scratch' });
    if (size !== undefined)
      differences.push({ field: `${field}.size`, reason: 'Docker does not limit the size of a volume' });
  },
};
