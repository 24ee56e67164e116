import { explainPull } from '../../../../src/runner/docker/images/explain-pull';

const HUB = 'does not let you pull `etl/x:1`';

it.each([
  [
    'etl/x:1',
    "Error response from daemon: pull access denied for etl/x, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    `the registry \`docker.io\` ${HUB}`,
    'log in with `docker login`; a registry may say the same of what it does not have',
  ],
  [
    'r.io/x:1',
    'Error response from daemon: Get "https://r.io/v2/": http: server gave HTTP response to HTTPS client',
    'the registry `r.io` of `r.io/x:1` speaks no HTTPS',
    "add `r.io` to `insecure-registries` in the engine's `daemon.json`, if you trust the network",
  ],
  [
    'r.io/x:1',
    'Error response from daemon: Get "https://r.io/v2/": x509: certificate signed by unknown authority',
    'the engine does not trust the certificate of the registry `r.io` of `r.io/x:1`',
    "put its certificate authority into `/etc/docker/certs.d/r.io/ca.crt` on the engine's machine",
  ],
  [
    'r.io/x:1',
    'no matching manifest for linux/arm64/v8 in the manifest list entries',
    'the image `r.io/x:1` is not made for this machine',
    'build it for this platform, or say in `platform` which one to run',
  ],
  [
    'r.io/x:1',
    'failed to register layer: write /a: no space left on device',
    'the disk of the engine is full',
    '`docker system df` shows what takes the space, `docker system prune` frees what nobody uses',
  ],
])('%s: %s', (image, said, message, help) => {
  expect(explainPull(image, said)).toEqual({ message, help, transient: false });
});

it.each([
  'Error response from daemon: Get "https://r.io/v2/": dial tcp: lookup r.io: no such host',
  'Error response from daemon: toomanyrequests: You have reached your pull rate limit',
  'Error response from daemon: received unexpected HTTP status: 503 Service Unavailable',
])('may go well later: %s', (said) => {
  expect(explainPull('r.io/x:1', said)).toEqual({
    message: `cannot pull \`r.io/x:1\`: ${said.replace('Error response from daemon: ', '')}`,
    help: 'check that the registry `r.io` can be reached, then run it again',
    transient: true,
  });
});
