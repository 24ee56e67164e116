import type { EngineClient } from '../../../../../src/runner/docker/engine/engine-client';
import { engineState } from '../../../../../src/runner/docker/template/cache/engine-state';

const INFO = { ID: 'engine', LiveRestoreEnabled: false, DefaultRuntime: 'runc', Containers: 3 };
const NETWORKS = [
  { Name: 'bridge', Id: 'b1' },
  { Name: 'shop_default', Id: 's1' },
];

/** The state of an engine that says this of itself. */
function stateOf(info: object = {}, networks = NETWORKS, about = 'Docker/20.10.24') {
  const call = async () => networks;
  return engineState({ about, call } as unknown as EngineClient, Promise.resolve({ ...INFO, ...info }));
}

it('is the same for the same engine, whatever it runs', async () => {
  expect(await stateOf({ Containers: 9 })).toEqual(await stateOf());
});

it('has the ids of the networks', async () => {
  expect(Object.fromEntries((await stateOf())?.networks ?? [])).toEqual({ bridge: 'b1', shop_default: 's1' });
});

it.each([
  ['another engine', () => stateOf({ ID: 'other' })],
  ['another version', () => stateOf({}, NETWORKS, 'Docker/28.0.0')],
  ['another runtime by default', () => stateOf({ DefaultRuntime: 'crun' })],
  ['another log driver by default', () => stateOf({ LoggingDriver: 'journald' })],
  ['a new start', () => stateOf({}, [{ Name: 'bridge', Id: 'b2' }])],
])('differs for %s', async (_, other) => {
  expect((await other())?.settings).not.toBe((await stateOf())?.settings);
});

it.each([
  ['whose containers outlive it', () => stateOf({ LiveRestoreEnabled: true })],
  ['that does not say whether they do', () => stateOf({ LiveRestoreEnabled: undefined })],
  ['without a network of its own', () => stateOf({}, [])],
])('cannot be told of an engine %s', async (_, state) => {
  expect(await state()).toBeUndefined();
});
