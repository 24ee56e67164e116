import type { PlanContainer } from '../../../src/assembly/plan';
import { EngineResponseError } from '../../../src/runner/docker/engine-response-error';
import { explainError } from '../../../src/runner/docker/explain-error';

const main: PlanContainer = { name: 'extract', role: 'main', service: 's', image: 'i' };
const OCI = 'OCI runtime create failed: runc create failed: unable to start container process:';

it.each([
  [
    `${OCI} exec: "nope": executable file not found in $PATH: unknown`,
    'start',
    'the image has no command `nope`',
  ],
  [
    `${OCI} exec: "/a/b": stat /a/b: no such file or directory: unknown`,
    'start',
    'the image has no command `/a/b`',
  ],
  [`${OCI} exec: "/a": permission denied: unknown`, 'start', "the task's user may not execute `/a`"],
  ['No such image: shop:1', 'image', 'there is no image `shop:1`'],
  [
    'driver failed programming external connectivity on endpoint x: Bind for 0.0.0.0:5432 failed: port is already allocated',
    'engine',
    'port 5432 of this machine is taken',
  ],
  [
    'driver failed programming external connectivity on endpoint x: Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use',
    'engine',
    'port 80 of this machine is taken',
  ],
  ['mkdir /var/lib/docker/x: no space left on device', 'engine', 'the disk of the engine is full'],
  ['something else', 'engine', 'something else'],
])('%s', (text, cause, message) => {
  expect(explainError(new EngineResponseError(500, text), main)).toMatchObject({
    state: 'failed',
    container: 'extract',
    main: true,
    cause,
    message,
  });
});

it('names the container where it is not the main one', () => {
  const init: PlanContainer = { ...main, name: 'check', role: 'init' };
  expect(explainError(new Error('gone'), init)).toEqual({
    state: 'failed',
    cause: 'engine',
    container: 'check',
    main: false,
    message: '`check`: gone',
  });
});
