import { engineWords } from '../../../../src/runner/docker/explain/engine-words';

const OCI =
  'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process:';
const ENDPOINT = 'driver failed programming external connectivity on endpoint x (8a)';

it.each([
  ['No such image: shop:1', 'image', 'there is no image `shop:1` any more'],
  [
    `${OCI} exec: "/a": exec format error: unknown`,
    'exec-format',
    'the command is no program for this machine (exec format error)',
  ],
  [
    `${OCI} exec: "nope": executable file not found in $PATH: unknown`,
    'command-not-found',
    'the image has no command `nope`',
  ],
  [
    `${OCI} exec: "/a/b": stat /a/b: no such file or directory: unknown`,
    'command-not-found',
    'the image has no command `/a/b`',
  ],
  [`${OCI} exec: "/a": permission denied: unknown`, 'permission', "the task's user may not execute `/a`"],
  ['unable to find user nope: no matching entries in passwd file', 'user', 'the image has no user `nope`'],
  ['unable to find group nope: no matching entries in group file', 'user', 'the image has no group `nope`'],
  [
    'Cannot mkdir: /etc/passwd is not a directory',
    'mount',
    'the working directory `/etc/passwd` is no directory',
  ],
  [
    'invalid mount config for type "bind": bind source path does not exist: /no where',
    'mount',
    "there is no `/no where` on the engine's machine",
  ],
  [
    `${ENDPOINT}: Bind for 0.0.0.0:5432 failed: port is already allocated`,
    'port',
    'port 5432 of this machine is taken',
  ],
  [
    `${ENDPOINT}: Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use`,
    'port',
    'port 80 of this machine is taken',
  ],
  ['network shared not found', 'network', 'there is no network `shared`'],
  ['network shared declared as external, but could not be found', 'network', 'there is no network `shared`'],
  [
    'failed to create network x: Error response from daemon: Pool overlaps with other one on this address space',
    'network',
    'the subnet of the network `x` overlaps with that of another one',
  ],
  [
    'container create: running container create option: invalid log driver: invalid argument',
    'engine',
    'the engine has no log driver `local`',
  ],
  ['mkdir /var/lib/docker/x: no space left on device', 'disk', 'the disk of the engine is full'],
])('%s', (said, cause, message) => {
  expect(engineWords(said)).toMatchObject({ cause, message, help: expect.stringMatching(/./) });
});

it('knows nothing of other words', () => {
  expect(engineWords('something else')).toBeUndefined();
});
