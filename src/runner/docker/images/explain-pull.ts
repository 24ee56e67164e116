import type { Problem } from '../../../support/problem';
import { DISK_FULL } from '../explain/disk-full';
import { registryOf } from './registry-of';

/** Why an image could not be pulled. */
export interface PullFailure extends Problem {
  /** Whether it may go well later. */
  readonly transient: boolean;
}

type Explain = (image: string, registry: string) => Problem;

/** What `docker pull` says that no further try mends, and what it means; the first that fits counts. */
const MEANINGS: readonly (readonly [pattern: RegExp, explain: Explain])[] = [
  [
    /manifest unknown|name unknown|not known to registry|manifest for \S+ not found/,
    (image, registry) => ({
      message: `the registry \`${registry}\` has no image \`${image}\``,
      help: 'check its repository and tag in `pipelines/images.ts`, and whether it was pushed',
    }),
  ],
  [
    /unauthorized|no basic auth credentials|authentication required|denied/,
    (image, registry) => ({
      message: `the registry \`${registry}\` does not let you pull \`${image}\``,
      help: `log in with \`docker login${registry === 'docker.io' ? '' : ` ${registry}`}\`; a registry may say the same of what it does not have`,
    }),
  ],
  [
    /no matching manifest for (\S+)|does not match the specified platform/,
    (image) => ({
      message: `the image \`${image}\` is not made for this machine`,
      help: 'build it for this platform, or say in `platform` which one to run',
    }),
  ],
  [
    /server gave HTTP response to HTTPS client/,
    (image, registry) => ({
      message: `the registry \`${registry}\` of \`${image}\` speaks no HTTPS`,
      help: `add \`${registry}\` to \`insecure-registries\` in the engine's \`daemon.json\`, if you trust the network`,
    }),
  ],
  [
    /x509: /,
    (image, registry) => ({
      message: `the engine does not trust the certificate of the registry \`${registry}\` of \`${image}\``,
      help: `put its certificate authority into \`/etc/docker/certs.d/${registry}/ca.crt\` on the engine's machine`,
    }),
  ],
  [/no space left on device/, () => DISK_FULL],
];

/** What the words of a failed `docker pull` mean. */
export function explainPull(image: string, said: string): PullFailure {
  const registry = registryOf(image);
  const known = MEANINGS.find(([pattern]) => pattern.test(said));
  if (known) return { ...known[1](image, registry), transient: false };
  const words = said
    .split('\n')
    .at(-1)
    ?.replace(/^Error response from daemon: /, '');
  return {
    message: `cannot pull \`${image}\`: ${words}`,
    help: `check that the registry \`${registry}\` can be reached, then run it again`,
    transient: true,
  };
}
