import type { ProjectParts } from './pipeline-project';

/** A stand-in, `slow`, that starts but never gets ready. */
export const slowStandIn: ProjectParts = {
  services: ['slow'],
  environmentFile: {
    services: {
      slow: {
        image: 'fairlead-test/busybox:1',
        entrypoint: ['/bin/sh', '-c', 'sleep 600'],
        init: true,
        healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 600 },
      },
    },
  },
};
