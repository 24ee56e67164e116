import { z } from 'zod';
import { defineFeature } from './definition/define-feature';

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/ppc64le', 'linux/s390x'] as const;

/** The operating system and processor that the image is for. Labels in the pod's `nodeSelector`; `platform` in Compose. */
export const platform = defineFeature({
  schema: z.enum(PLATFORMS, {
    error: ({ input }) =>
      `is \`${String(input)}\`; write ${PLATFORMS.map((name) => `\`${name}\``).join(', ')}`,
  }),
  scope: 'task',
  pod: (value, { pod, context }) => {
    const [os = '', arch = ''] = value.split('/');
    for (const [label, wanted] of Object.entries({ 'kubernetes.io/os': os, 'kubernetes.io/arch': arch })) {
      const selected = pod.nodeSelector?.[label];
      if (selected !== undefined && selected !== wanted)
        context.problem(
          'platform',
          `is \`${value}\`, but \`nodeSelector\` asks for \`${label}: ${selected}\``,
        );
      pod.nodeSelector = { ...pod.nodeSelector, [label]: wanted };
    }
  },
  compose: (value, { service }) => {
    service.platform = value;
  },
});
