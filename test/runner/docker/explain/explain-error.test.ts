import type { PlanContainer } from '../../../../src/assembly/plan';
import { ContainerRemovedError } from '../../../../src/runner/docker/container/container-removed-error';
import { EngineResponseError } from '../../../../src/runner/docker/engine/engine-response-error';
import { explainError } from '../../../../src/runner/docker/explain/explain-error';
import { EngineUnavailableError } from '../../../../src/runner/engine-unavailable-error';

const main: PlanContainer = { name: 'extract', role: 'main', service: 's', image: 'i' };
const noEngine = { call: () => Promise.reject(new Error('nothing is asked')) };

it('takes what it does not know as the engine says it', async () => {
  expect(await explainError(noEngine, new EngineResponseError(500, 'something else'), main)).toEqual({
    state: 'failed',
    cause: 'engine',
    container: 'extract',
    main: true,
    message: 'something else',
  });
});

it('names the container where it is not the main one', async () => {
  const init: PlanContainer = { ...main, name: 'check', role: 'init' };
  expect(await explainError(noEngine, new EngineResponseError(404, 'No such image: shop:1'), init)).toEqual({
    state: 'failed',
    cause: 'image',
    container: 'check',
    main: false,
    message: 'init step `check`: there is no image `shop:1` any more',
    help: 'run it again: images that are missing are built or pulled first',
  });
});

it.each([new EngineResponseError(404, 'No such container: a1'), new ContainerRemovedError()])(
  'knows a container that is gone: %s',
  async (error) => {
    expect(await explainError(noEngine, error, main)).toMatchObject({ cause: 'removed', main: true });
  },
);

it('blames no container for an engine that is gone', async () => {
  const error = new EngineUnavailableError('no Docker Engine answers at /a', 'start Docker');
  expect(await explainError(noEngine, error, main)).toEqual({
    state: 'failed',
    cause: 'engine-gone',
    main: false,
    message: 'no Docker Engine answers at /a',
    help: 'start it again, then go on with `fairlead run --resume`',
  });
});
