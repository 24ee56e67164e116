import { z } from 'zod';
import type { FeatureContext } from '../draft/feature-context';
import { addPodMount } from '../pod/add-pod-mount';
import { addPodVolume } from '../pod/add-pod-volume';
import { absolutePath } from '../schema/absolute-path';
import { flag } from '../schema/flag';
import { mountPath } from '../schema/mount-path';
import { composeText } from '../service/compose-text';
import type { MountKind } from './mount-kind';

const schema = z.strictObject({
  mount: z.literal('host'),
  hostPath: absolutePath,
  type: z.enum(['Directory', 'File'], { error: 'must be `Directory` or `File`' }).optional(),
  path: mountPath,
  readOnly: flag.optional(),
});

function check(context: FeatureContext, hostPath: string, field: string): void {
  if (!context.allowsHostPath(hostPath))
    context.problem(
      `${field}.hostPath`,
      `is \`${hostPath}\`, which environment \`${context.environment}\` does not let tasks mount`,
      'use a volume, a config or a secret, or allow the path in the environment',
    );
}

/** A path of the machine, which must exist. `hostPath` in Kubernetes, a bind mount in Compose. */
export const hostMount: MountKind<typeof schema> = {
  schema,
  pod: ({ hostPath, type = 'Directory', path, readOnly }, draft, field) => {
    check(draft.context, hostPath, field);
    const name = addPodVolume(draft, ['host', hostPath], { hostPath: { path: hostPath, type } });
    addPodMount(draft, { name, mountPath: path, readOnly });
  },
  compose: ({ hostPath, path, readOnly }, { service, context }, field) => {
    check(context, hostPath, field);
    service.volumes = [
      ...(service.volumes ?? []),
      {
        type: 'bind',
        source: composeText(hostPath, context),
        target: composeText(path, context),
        ...(readOnly ? { read_only: true } : {}),
        bind: { create_host_path: false },
      },
    ];
  },
};
